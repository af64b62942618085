package dev.netinfo.lesson.kubectl;

import org.jspecify.annotations.Nullable;

/** What a path names; the name is empty for all of a kind. */
record Target(String plural, String namespace, String name) {
  static @Nullable Target of(String path) {
    String rest = path.replaceFirst("^/api/v1/|^/apis/[^/]+/v1/", "");
    String[] parts = rest.split("/", -1);
    if (rest.equals(path)) {
      return null;
    }
    return parts[0].equals("namespaces") && parts.length > 2
        ? new Target(parts[2], parts[1], parts.length > 3 ? parts[3] : "")
        : new Target(parts[0], "", parts.length > 1 ? parts[1] : "");
  }
}
