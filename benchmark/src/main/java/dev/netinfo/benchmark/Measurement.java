package dev.netinfo.benchmark;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What a trial cost.
 *
 * @param trial what was measured
 * @param time nanoseconds for each answer, on average
 * @param error half of the 99.9 % confidence interval of the time
 * @param bytes bytes allocated for each answer
 */
record Measurement(Trial trial, double time, double error, double bytes) {

  /** Runs a trial in JVMs of its own. */
  static Measurement of(Trial trial, Precision precision) throws RunnerException {
    String benchmark = trial.family().getName() + "." + trial.method().getName();
    RunResult result =
        new Runner(
                precision
                    .options()
                    .include("^" + Pattern.quote(benchmark) + "$")
                    .param(trial.parameter().getName(), trial.scenario().name())
                    .mode(Mode.AverageTime)
                    .timeUnit(TimeUnit.NANOSECONDS)
                    .addProfiler(GCProfiler.class)
                    // JMH and Netty use methods of Unsafe that the JDK warns about.
                    .jvmArgsAppend("--sun-misc-unsafe-memory-access=allow")
                    // A heap that grows takes memory from the kernel, which would be measured.
                    .jvmArgsAppend(
                        "-Xms512m", "-Xmx512m", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC")
                    .shouldFailOnError(true)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .runSingle();
    Result<?> time = result.getPrimaryResult();
    Result<?> bytes =
        requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"), "GC profiler");
    return new Measurement(trial, time.getScore(), time.getScoreError(), bytes.getScore());
  }

  /** Returns how many times the other's time this one is. */
  double times(Measurement other) {
    return time / other.time;
  }
}
