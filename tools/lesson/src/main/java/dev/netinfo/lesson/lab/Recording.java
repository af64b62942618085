package dev.netinfo.lesson.lab;

import dev.netinfo.support.Chromium;
import dev.netinfo.watch.command.WatchCommand;
import dev.netinfo.watch.page.Screenshot;
import java.io.File;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The recording of a rollout, by a watcher in the jumpbox: what a terminal shows of it, and a
 * picture of the page.
 */
record Recording(Namespaces namespaces, Path directory, Process watcher) {
  private static final Duration BEFORE = Duration.ofSeconds(4);
  private static final Duration AFTER = Duration.ofSeconds(6);
  private static final int PAGE = 8090;
  private static final String JUMPBOX = "jumpbox";

  /** Begins it, and returns after as long as one wants to see how it was before. */
  static Recording begin(Namespaces namespaces, Path directory) {
    List<String> command =
        Namespaces.java(
            "-cp",
            classPath(),
            WatchCommand.class.getName(),
            "http://" + Service.NAME,
            "--rate=25",
            "--duration=1h",
            "--record=" + directory.resolve("rollout.cast"),
            "--page=" + PAGE);
    ProcessBuilder builder = new ProcessBuilder(namespaces.in(JUMPBOX, command));
    Process watcher = Namespaces.start(builder.redirectOutput(Redirect.DISCARD));
    LockSupport.parkNanos(BEFORE.toNanos());
    return new Recording(namespaces, directory, watcher);
  }

  /** Returns this program's class path; the directory in there is another one. */
  static String classPath() {
    return Pattern.compile(File.pathSeparator)
        .splitAsStream(System.getProperty("java.class.path"))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Takes the picture after as long as one wants to see how it is after, and ends. */
  void end() {
    LockSupport.parkNanos(AFTER.toNanos());
    Path browser = Chromium.find();
    if (browser != null) {
      Path profile = Path.of(Namespaces.DIRECTORY, "browser");
      URI page = URI.create("http://127.0.0.1:" + PAGE + "/");
      Path png = directory.resolve("page.png");
      namespaces.run(namespaces.in(JUMPBOX, Screenshot.command(browser, profile, page, png)));
      if (!Files.exists(png)) {
        throw new IllegalStateException("chromium took no picture of the page");
      }
    }
    Namespaces.terminate(watcher);
    watcher.onExit().join();
  }
}
