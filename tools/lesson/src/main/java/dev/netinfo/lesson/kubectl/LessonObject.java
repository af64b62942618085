package dev.netinfo.lesson.kubectl;

import java.util.List;

/** An object that the lesson makes, unless it was there before. */
record LessonObject(String kind, String name, String namespace) {
  static final String NAMESPACE = "dev";
  static final String CLIENT_NAMESPACE = "default";

  /** The label of what the lesson made: it survives another apply, and an undo. */
  static final String MARK = "netinfo.dev/made-by=lesson";

  static final LessonObject NAMESPACE_ITSELF = new LessonObject("namespace", NAMESPACE, NAMESPACE);
  static final LessonObject DEPLOYMENT = new LessonObject("deployment", "demo", NAMESPACE);

  static final List<LessonObject> DEMO =
      List.of(
          DEPLOYMENT,
          new LessonObject("service", "demo-service", NAMESPACE),
          new LessonObject("serviceaccount", "demo", NAMESPACE),
          new LessonObject("poddisruptionbudget", "demo", NAMESPACE),
          new LessonObject("networkpolicy", "demo", NAMESPACE));

  static final List<LessonObject> JUMPBOX =
      List.of(
          new LessonObject("pod", "jumpbox", CLIENT_NAMESPACE),
          new LessonObject("networkpolicy", "jumpbox", CLIENT_NAMESPACE));

  /** Returns what the lesson makes in a namespace. */
  static List<LessonObject> in(String namespace) {
    return namespace.equals(NAMESPACE) ? DEMO : JUMPBOX;
  }

  @Override
  public String toString() {
    return kind + "/" + name;
  }
}
