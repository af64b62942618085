package dev.netinfo.benchmark;

import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** How long each trial is measured. */
enum Precision {
  /** For the README. */
  FULL(2, 5, 500),
  /** For a look: the order of the libraries, not their distance. */
  QUICK(1, 5, 200);

  private final int forks;
  private final int iterations;
  private final int milliseconds;

  Precision(int forks, int iterations, int milliseconds) {
    this.forks = forks;
    this.iterations = iterations;
    this.milliseconds = milliseconds;
  }

  /** Returns JMH's options with as many iterations for warming up as for measuring. */
  ChainedOptionsBuilder options() {
    TimeValue time = TimeValue.milliseconds(milliseconds);
    return new OptionsBuilder()
        .forks(forks)
        .warmupIterations(iterations)
        .warmupTime(time)
        .measurementIterations(iterations)
        .measurementTime(time);
  }

  /** Returns the text for the report. */
  @Override
  public String toString() {
    return forks + " x " + iterations + " iterations of " + milliseconds + " ms";
  }
}
