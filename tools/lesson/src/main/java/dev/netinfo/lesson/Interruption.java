package dev.netinfo.lesson;

import java.util.List;

/** What is done if the lesson is ended from outside: what it has made is marked, and told of. */
final class Interruption implements AutoCloseable {
  private final Stage stage;
  private final Marks marks;
  private final Thread hook = new Thread(this::tidy);

  private Interruption(Stage stage, Marks marks) {
    this.stage = stage;
    this.marks = marks;
  }

  /**
   * Prepares for it, until it is closed.
   *
   * @param marks by a kubectl of their own
   */
  static Interruption prepare(Stage stage, Marks marks) {
    Interruption interruption = new Interruption(stage, marks);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It has come, and does what is to be done.
    }
  }

  private void tidy() {
    stage.screen().end();
    stage.kubectl().end();
    try {
      for (String namespace : List.of(Thing.NAMESPACE, Thing.CLIENT_NAMESPACE)) {
        marks.commands(namespace).forEach(it -> marks.kubectl().run(it.split(" ")));
      }
    } catch (Refusal e) {
      System.err.println("netinfo: " + Screen.harmless(String.valueOf(e.getMessage())));
    }
    System.err.println(
        "netinfo: interrupted; what the lesson has made is removed by: ./netinfo lesson --cleanup");
  }
}
