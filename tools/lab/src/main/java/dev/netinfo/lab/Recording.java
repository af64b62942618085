package dev.netinfo.lab;

import dev.netinfo.watch.page.Screenshot;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * The recording of a rollout: what a terminal shows of it, and a picture of the page.
 *
 * @param directory where it is written
 */
record Recording(Path directory) {
  private static final Duration BEFORE = Duration.ofSeconds(4);
  private static final Duration AFTER = Duration.ofSeconds(6);
  private static final int PAGE = 8090;

  /** Returns what the watcher is told. */
  String[] options() {
    return new String[] {
      "--rate",
      "25",
      "--duration",
      "1h",
      "--record",
      directory.resolve("rollout.cast").toString(),
      "--page",
      String.valueOf(PAGE)
    };
  }

  /** Waits for as long as one wants to see how it was before. */
  void before() {
    LockSupport.parkNanos(BEFORE.toNanos());
  }

  /** Waits for as long as one wants to see how it is after, and takes the picture of the page. */
  void after(ClientPod watcher, Screen screen) {
    LockSupport.parkNanos(AFTER.toNanos());
    Path browser = Screenshot.browser();
    if (browser == null) {
      screen.text("The page has no picture: there is no chromium.");
    } else {
      Path png = directory.resolve("page.png");
      URI page = URI.create("http://127.0.0.1:" + PAGE + "/");
      List<String> command = Screenshot.command(browser, Path.of("/run/lab/browser"), page, png);
      Commands.output(Commands.in(watcher.name(), command.toArray(String[]::new)));
      if (!Files.exists(png)) {
        throw new LabException("no picture was taken");
      }
    }
    screen.text("Recorded in " + directory + ".");
  }
}
