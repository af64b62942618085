package dev.netinfo.comparison;

import dev.netinfo.images.Command;

/** Finds out where candidates can run. */
final class Places {
  private Places() {}

  /**
   * Takes the name of an engine, {@code none}, or {@code auto} for the first that answers.
   *
   * @throws IllegalStateException if the engine that was named does not work
   */
  static Place find(String engine) {
    return switch (engine) {
      case "none" -> new Machine();
      case "auto" -> firstThatAnswers();
      default -> Engine.of(engine);
    };
  }

  private static Place firstThatAnswers() {
    for (String tool : Engine.TOOLS) {
      if (Command.exists(tool)) {
        try {
          return Engine.of(tool);
        } catch (IllegalStateException e) {
          System.err.println("netinfo: " + e.getMessage() + "; it is left aside");
        }
      }
    }
    return new Machine();
  }
}
