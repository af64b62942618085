package dev.netinfo.lesson.lab;

import dev.netinfo.lesson.Programs;
import dev.netinfo.lesson.Release;
import dev.netinfo.lesson.Screen;
import dev.netinfo.lesson.steps.Lesson;
import dev.netinfo.lesson.steps.SourceIp;
import dev.netinfo.support.Child;
import dev.netinfo.support.DemoVersion;
import dev.netinfo.support.Framework;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The lesson on a network of pods on this machine. The working directory is the project's. */
public final class Lab {
  static final Path HOME = Path.of("").toAbsolutePath();

  private Lab() {}

  /**
   * Checks that a lab can be made here.
   *
   * @throws IllegalStateException if this machine has not what it needs, or a lab is running that
   *     would have to make room for one that is kept
   */
  public static void check(boolean isKept) {
    Requirements.check();
    if (isKept) {
      KeptLab.requireNone();
    }
  }

  /**
   * Makes a lab, gives the lesson there, and removes it unless it is to be kept, be it to see why a
   * check failed; returns the exit status: 0, or 1 if a check failed.
   */
  public static int play(LabOptions options) {
    Programs programs = new Programs();
    try {
      return play(options, programs);
    } catch (RuntimeException e) {
      // Ctrl-C ends also what is just being started.
      programs.awaitInterruption();
      throw e;
    }
  }

  private static int play(LabOptions options, Programs programs) {
    CompletableFuture<Namespaces> making = new CompletableFuture<>();
    // An interruption waits for what is being made, so that nothing of it is left.
    Thread hook = new Thread(() -> end(programs, making, options.isKept()));
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      making.complete(Namespaces.create(programs, options.isKept()));
    } finally {
      making.cancel(false);
    }
    int status = play(options, programs, making.join());
    if (options.isKept()) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
    return status;
  }

  private static int play(LabOptions options, Programs programs, Namespaces namespaces) {
    Screen screen = Screen.stdout(programs);
    LabCluster cluster = new LabCluster(namespaces, options, screen);
    screen.note(
        "the pod network of a cluster, without a cluster: nodes and pods are network namespaces of this machine, the Service is rules in its kernel, and each pod runs the real responder; the line after $ is the command that does the same on a cluster");
    List<Release> releases = releases(options.framework());
    int status =
        switch (options.chapter()) {
          case POD_NETWORKING -> new Lesson(cluster, screen, releases).play();
          case SOURCE_IP ->
              new SourceIp(cluster, screen, options.directory()).play(releases.get(1));
        };
    if (options.isKept()) {
      screen.title("The pods go on running");
      screen.command("./netinfo lab exec jumpbox curl http://" + Service.NAME);
      screen.command("./netinfo lab down");
    }
    return status;
  }

  private static List<Release> releases(Framework framework) {
    return List.of(
        new Release(DemoVersion.FIRST, framework),
        new Release(DemoVersion.CURRENT, framework),
        new Release(DemoVersion.CURRENT, framework.next()));
  }

  private static void end(Programs programs, CompletableFuture<Namespaces> making, boolean isKept) {
    programs.interrupt();
    try (Namespaces _ = making.join()) {
      if (isKept) {
        KeptLab.delete();
      }
    } catch (CancellationException e) {
      // None were made.
    }
  }

  /**
   * Runs a command in a pod of the lab that was kept, and returns its exit status.
   *
   * @throws IllegalStateException if there is no lab
   * @throws IllegalArgumentException if it has no such pod
   */
  public static int exec(String pod, List<String> command)
      throws IOException, InterruptedException {
    Requirements.checkRoot();
    ProcessHandle lab = KeptLab.find();
    if (lab == null) {
      throw new IllegalStateException("no lab is running; ./netinfo lab --keep leaves one");
    }
    List<String> pods = pods(lab);
    if (!pods.contains(pod)) {
      throw new IllegalArgumentException(
          "no pod \"" + pod + "\" in the lab; there are: " + String.join(" ", pods));
    }
    return Child.run(new ProcessBuilder(Namespaces.in(lab.pid(), pod, command)).inheritIO());
  }

  /** Removes the lab that was kept, and returns whether there was one. */
  public static boolean down() {
    Requirements.checkRoot();
    ProcessHandle lab = KeptLab.find();
    if (lab != null) {
      lab.destroyForcibly();
      lab.onExit().join();
      KeptLab.delete();
    }
    return lab != null;
  }

  private static List<String> pods(ProcessHandle lab) {
    Path namespaces = Path.of("/proc", String.valueOf(lab.pid()), "root", "run", "netns");
    try (Stream<Path> files = Files.list(namespaces)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
