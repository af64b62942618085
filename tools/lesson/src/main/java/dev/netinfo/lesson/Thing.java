package dev.netinfo.lesson;

import java.util.List;

/** An object that the lesson makes, unless it was there before. */
record Thing(String kind, String name, String namespace) {
  static final String NAMESPACE = "dev";
  static final String CLIENT_NAMESPACE = "default";

  /** The label of what the lesson made: it survives another apply, and an undo. */
  static final String MARK = "netinfo.dev/made-by=lesson";

  static final Thing NAMESPACE_ITSELF = new Thing("namespace", NAMESPACE, NAMESPACE);
  static final Thing DEPLOYMENT = new Thing("deployment", "demo", NAMESPACE);

  static final List<Thing> DEMO =
      List.of(
          DEPLOYMENT,
          new Thing("service", "demo-service", NAMESPACE),
          new Thing("serviceaccount", "demo", NAMESPACE),
          new Thing("poddisruptionbudget", "demo", NAMESPACE),
          new Thing("networkpolicy", "demo", NAMESPACE));

  static final List<Thing> JUMPBOX =
      List.of(
          new Thing("pod", "jumpbox", CLIENT_NAMESPACE),
          new Thing("networkpolicy", "jumpbox", CLIENT_NAMESPACE));

  /** Returns what the lesson makes in a namespace. */
  static List<Thing> in(String namespace) {
    return namespace.equals(NAMESPACE) ? DEMO : JUMPBOX;
  }

  @Override
  public String toString() {
    return kind + "/" + name;
  }
}
