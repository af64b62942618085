package dev.netinfo.lesson.kubectl;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An object that the lesson makes, unless it was there before. */
record LessonObject(String kind, String name, String namespace) {
  static final String NAMESPACE = "dev";
  static final String CLIENT_NAMESPACE = "default";

  /** The label of what the lesson made: it survives another apply, and an undo. */
  static final String MARK = "netinfo.dev/made-by=lesson";

  static final LessonObject NAMESPACE_ITSELF = new LessonObject("namespace", NAMESPACE, NAMESPACE);
  static final LessonObject DEPLOYMENT = new LessonObject("deployment", "demo", NAMESPACE);
  static final LessonObject JUMPBOX = new LessonObject("pod", "jumpbox", CLIENT_NAMESPACE);

  /** What an overlay has. */
  static final List<LessonObject> DEMO =
      List.of(
          NAMESPACE_ITSELF,
          DEPLOYMENT,
          new LessonObject("service", "demo-service", NAMESPACE),
          new LessonObject("serviceaccount", "demo", NAMESPACE),
          new LessonObject("poddisruptionbudget", "demo", NAMESPACE),
          new LessonObject("networkpolicy", "demo", NAMESPACE));

  /** What an overlay and the jumpbox's component have. */
  static final List<LessonObject> ALL =
      Stream.concat(
              DEMO.stream(),
              Stream.of(JUMPBOX, new LessonObject("networkpolicy", "jumpbox", CLIENT_NAMESPACE)))
          .toList();

  /** Returns those of a namespace, as kubectl takes them; empty if there is none. */
  static String names(List<LessonObject> objects, String namespace) {
    return objects.stream()
        .filter(it -> it.namespace.equals(namespace))
        .map(LessonObject::toString)
        .collect(Collectors.joining(" "));
  }

  @Override
  public String toString() {
    return kind + "/" + name;
  }
}
