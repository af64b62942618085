package dev.netinfo.comparison;

import dev.netinfo.support.Command;
import java.util.function.Consumer;

/** Finds out where candidates can run. */
final class Places {
  private Places() {}

  /**
   * Takes the name of an engine, {@code none}, or {@code auto} for the first that works.
   *
   * @param trial makes an engine ready, and finds out whether it works
   * @throws IllegalStateException if the engine that was named does not work
   */
  static Place find(String engine, Consumer<Engine> trial) {
    return switch (engine) {
      case "none" -> new Machine();
      case "auto" -> firstThatWorks(trial);
      default -> tried(engine, trial);
    };
  }

  private static Engine tried(String tool, Consumer<Engine> trial) {
    Engine engine = Engine.of(tool);
    trial.accept(engine);
    return engine;
  }

  private static Place firstThatWorks(Consumer<Engine> trial) {
    for (String tool : Engine.TOOLS) {
      if (Command.exists(tool)) {
        try {
          return tried(tool, trial);
        } catch (IllegalStateException e) {
          System.err.println("netinfo: " + e.getMessage() + "; it is left aside");
        }
      }
    }
    return new Machine();
  }
}
