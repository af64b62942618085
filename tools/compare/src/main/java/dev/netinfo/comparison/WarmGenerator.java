package dev.netinfo.comparison;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A load generator that first puts each kind of load on a sink, so that it is not the generator's
 * own warm-up that the first candidate is charged with.
 */
final class WarmGenerator implements AutoCloseable {
  private static final int LONG_SECONDS = 4;
  private static final int RATE = 5000;

  private final Generator generator;
  private final CompletableFuture<Void> warm;

  private WarmGenerator(Generator generator) {
    this.generator = generator;
    this.warm = CompletableFuture.runAsync(this::warmUp);
  }

  /** Starts the jar; meanwhile something else can be done that is not measured. */
  static WarmGenerator start(Path jar) {
    return new WarmGenerator(Generator.start(jar, Cpus.ofTheGenerator()));
  }

  private void warmUp() {
    try (Sink sink = Sink.open()) {
      generator.closed(sink.port(), true, Plan.CONNECTIONS, LONG_SECONDS);
      generator.closed(sink.port(), false, Plan.CONNECTIONS, 1);
      generator.open(sink.port(), true, RATE, 1);
      generator.open(sink.port(), false, RATE / 2, 1);
    }
  }

  /** Returns it once it is warm. */
  Generator await() {
    try {
      warm.join();
      return generator;
    } catch (CompletionException e) {
      throw new IllegalStateException("the load generator failed: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    generator.close();
  }
}
