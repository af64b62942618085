package dev.netinfo.lesson.kubectl;

import dev.netinfo.lesson.Programs;
import dev.netinfo.lesson.RefusedException;
import dev.netinfo.support.PrintableText;
import java.util.List;
import java.util.function.Supplier;

/**
 * What is done if the lesson is interrupted: what it has changed is put back, what it has made is
 * labelled, and told of.
 */
final class Interruption implements AutoCloseable {
  private final Programs programs;
  private final OwnLabels labels;
  private final Supplier<List<String>> puttingBack;
  private final Thread hook = new Thread(this::tidy);

  private Interruption(Programs programs, OwnLabels labels, Supplier<List<String>> puttingBack) {
    this.programs = programs;
    this.labels = labels;
    this.puttingBack = puttingBack;
  }

  /**
   * Prepares for it, until it is closed.
   *
   * @param programs what is to be ended
   * @param labels by a kubectl of their own
   * @param puttingBack the commands for that kubectl which put back what is changed by then
   */
  static Interruption prepare(
      Programs programs, OwnLabels labels, Supplier<List<String>> puttingBack) {
    Interruption interruption = new Interruption(programs, labels, puttingBack);
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
    programs.interrupt();
    try {
      puttingBack.get().forEach(it -> labels.kubectl().run(it.split(" ")));
      for (String namespace : List.of(LessonObject.NAMESPACE, LessonObject.CLIENT_NAMESPACE)) {
        labels.commands(namespace).forEach(it -> labels.kubectl().run(it.split(" ")));
      }
    } catch (RefusedException e) {
      System.err.println("netinfo: " + PrintableText.line(String.valueOf(e.getMessage())));
    }
    System.err.println(
        "netinfo: interrupted; what the lesson has made is removed by: ./netinfo lesson --cleanup");
  }
}
