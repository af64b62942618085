package dev.netinfo.support;

import java.util.List;
import java.util.Locale;

/**
 * A framework that a responder is made with: the one list of them. A new one is a constant here, a
 * module {@code responder-<name>} and a kustomize component.
 */
public enum Framework {
  MICRONAUT,
  HELIDON,
  VERTX;

  /** Returns all of them, in the order in which tables list them. */
  public static List<Framework> all() {
    return List.of(values());
  }

  /** Returns the module of its responder, which is a directory and the name of its jar, too. */
  public String module() {
    return "responder-" + this;
  }

  /** Returns the next one of the list; after the last, the first. */
  public Framework next() {
    List<Framework> all = all();
    return all.get((all.indexOf(this) + 1) % all.size());
  }

  /** Returns its name as it is written on a command line and in an image's tag. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
