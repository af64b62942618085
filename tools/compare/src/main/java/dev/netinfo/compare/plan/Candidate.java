package dev.netinfo.compare.plan;

import java.util.List;
import java.util.Map;

/**
 * A server that is measured. Immutable.
 *
 * @param name such as {@code vertx} or {@code vertx, default flags}
 * @param image the image that it is, or whose file system it runs in
 * @param command the program and its arguments
 * @param environment the variables, beside those of the pod
 * @param mounts directories of this machine, by where a container sees them
 */
public record Candidate(
    String name,
    Variant variant,
    String image,
    List<String> command,
    Map<String, String> environment,
    Map<String, String> mounts) {
  /** Returns whether it promises to keep the responder contract. */
  public boolean isResponder() {
    return !variant.isBare();
  }

  /** Returns whether it is an image as it is built, and not a variant beside it. */
  public boolean isImage() {
    return variant == Variant.IMAGE;
  }
}
