package dev.netinfo.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Runs in the place of a responder: drains until a file appears, and ends with a status. */
final class StandInResponder {
  static final int STATUS = 7;

  private StandInResponder() {}

  /** Ends with the status in its environment, or else on a signal. */
  public static void main(String[] arguments) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(StandInResponder::drain));
    System.out.println("ready on " + System.getenv("NETINFO_HTTP_PORT"));
    String status = System.getenv("ENDS_WITH");
    if (status != null) {
      Runtime.getRuntime().halt(Integer.parseInt(status));
    }
    Thread.currentThread().join();
  }

  private static void drain() {
    System.out.println("draining");
    while (!Files.exists(Path.of("drained"))) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    Runtime.getRuntime().halt(STATUS);
  }
}
