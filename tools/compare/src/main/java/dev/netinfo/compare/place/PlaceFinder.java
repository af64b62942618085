package dev.netinfo.compare.place;

import dev.netinfo.support.Command;
import java.util.function.Consumer;

/** Finds out where candidates can run. */
public final class PlaceFinder {
  private PlaceFinder() {}

  /**
   * Returns the place of that name.
   *
   * @param engine the name of an engine, {@code none}, or {@code auto} for the first that works
   * @param trial makes an engine ready, and finds out whether it works
   * @throws IllegalStateException if the engine that was named does not work
   */
  public static Place find(String engine, Consumer<ContainerEngine> trial) {
    return switch (engine) {
      case "none" -> new PlainProcesses();
      case "auto" -> firstThatWorks(trial);
      default -> tried(engine, trial);
    };
  }

  private static Place firstThatWorks(Consumer<ContainerEngine> trial) {
    for (String tool : ContainerEngine.TOOLS) {
      if (Command.exists(tool)) {
        try {
          return tried(tool, trial);
        } catch (IllegalStateException e) {
          System.err.println("netinfo: " + e.getMessage() + "; it is left aside");
        }
      }
    }
    return new PlainProcesses();
  }

  private static Place tried(String tool, Consumer<ContainerEngine> trial) {
    ContainerEngine engine = ContainerEngine.of(tool);
    trial.accept(engine);
    return engine;
  }
}
