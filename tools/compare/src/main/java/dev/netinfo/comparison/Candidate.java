package dev.netinfo.comparison;

import java.util.List;
import java.util.Map;

/**
 * Something that is measured. Immutable.
 *
 * @param name such as {@code vertx} or {@code vertx, default flags}
 * @param image the image that it is, or whose file system it runs in
 * @param command the program and its arguments
 * @param environment the variables, beside those of the pod
 * @param mounts directories of this machine, by where a container sees them
 */
record Candidate(
    String name,
    Variant variant,
    String image,
    List<String> command,
    Map<String, String> environment,
    Map<String, String> mounts) {

  /** Tells whether it promises to keep the contract. */
  boolean isResponder() {
    return variant != Variant.BARE;
  }

  /** Tells whether it is an image as it is built, and not a variant beside it. */
  boolean isImage() {
    return variant == Variant.IMAGE;
  }
}
