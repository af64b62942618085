package dev.netinfo.responder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A process that has to end, as at SIGTERM, before its server has started. */
class EndDuringStartTest {
  @Test
  void endsWithoutAWord() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                // The module's own classes are on the module path.
                System.getProperty("java.class.path")
                    + File.pathSeparator
                    + System.getProperty("jdk.module.path", ""),
                EndDuringStartTest.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals("", output);
    assertEquals(143, process.waitFor());
  }

  /** Starts a server that is ready only when the process already ends. */
  public static void main(String[] arguments) {
    CountDownLatch ending = new CountDownLatch(1);
    CountDownLatch started = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              ending.countDown();
              await(started);
            }));
    new Thread(() -> System.exit(143)).start();
    try {
      int status =
          new Launcher(System.out, System.err)
              .start(
                  new Framework("jdk", "25"),
                  Map.of(),
                  responder -> {
                    await(ending);
                    return new Server(4711, () -> {});
                  });
      if (status != 0) {
        System.out.println("status " + status);
      }
    } finally {
      // Else the end would wait for a start that has failed.
      started.countDown();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
