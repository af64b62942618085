package dev.netinfo.lab;

import dev.netinfo.watch.Sample;
import dev.netinfo.watch.Sampler;
import dev.netinfo.watch.Tally;
import dev.netinfo.watch.Target;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** The program of the jumpbox that asks in a row, or in the background until its input ends. */
final class Sampling {
  /** What it prints when it has asked for the first time. */
  static final String STARTED = "started";

  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private Sampling() {}

  /** Takes a URL, an interval in ms, a number of requests, and {@code keep-alive} or not. */
  public static void main(String[] arguments) throws IOException {
    Target target = Target.of(URI.create(arguments[0]), TIMEOUT);
    Duration interval = Duration.ofMillis(Long.parseLong(arguments[1]));
    Tally tally = new Tally();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (arguments[2].matches("[0-9]+")) {
      Target asked = arguments[3].equals("keep-alive") ? target.keptAlive() : target;
      Sampler.ask(asked, interval, Long.parseLong(arguments[2]), tally);
    } else {
      try (Sampler _ = Sampler.start(target, interval, tally.andThen(once(out)))) {
        System.in.transferTo(PrintStream.nullOutputStream());
      }
    }
    out.print(Counts.of(tally).text());
  }

  private static Consumer<Sample> once(PrintStream out) {
    AtomicBoolean isStarted = new AtomicBoolean();
    return sample -> {
      if (!isStarted.getAndSet(true)) {
        out.println(STARTED);
      }
    };
  }
}
