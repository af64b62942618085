package dev.netinfo.lab;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Plays the lesson. What {@code tools/lab/run} calls, in the namespaces that it has made. */
public final class Main {
  private static final int FAILED = 1;

  private Main() {}

  /** Takes the project's directory, a framework, how many pods and nodes, and {@code keep}. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Screen screen = new Screen(out, Boolean.getBoolean("lab.colour"));
    try {
      Lab lab =
          Lab.create(
              Path.of(arguments[0]),
              Framework.of(arguments[1]),
              Integer.parseInt(arguments[2]),
              Integer.parseInt(arguments[3]),
              screen);
      String directory = System.getProperty("lab.record", "");
      new Lesson(lab, screen, directory.isEmpty() ? null : new Recording(Path.of(directory)))
          .play();
      if (arguments.length > 4) {
        kept(screen);
      }
    } catch (LabException | UncheckedIOException e) {
      System.err.println("netinfo lab: " + e.getMessage());
      System.exit(FAILED);
    }
    // Pods that still drain need nobody to wait for them.
    System.exit(screen.failures() == 0 ? 0 : FAILED);
  }

  private static void kept(Screen screen) {
    screen.step("The pods go on running");
    screen.command("./netinfo lab exec jumpbox curl http://demo-service.dev");
    screen.command("./netinfo lab down");
  }
}
