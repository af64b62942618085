package dev.netinfo.lesson.lab;

import dev.netinfo.support.Command;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a machine needs for the lab. */
final class Requirements {
  private static final Map<String, String> PACKAGES =
      new TreeMap<>(
          Map.of(
              "ip", "iproute2",
              "nft", "nftables",
              "curl", "curl",
              "flock", "util-linux",
              "unshare", "util-linux",
              "nsenter", "util-linux",
              "setpriv", "util-linux"));

  private Requirements() {}

  /** Fails unless a lab can be made here, saying what is missing. */
  static void check() {
    checkRoot();
    List<String> missing =
        PACKAGES.keySet().stream()
            .filter(program -> !exists(program))
            .map(PACKAGES::get)
            .distinct()
            .toList();
    if (!missing.isEmpty()) {
      throw new IllegalStateException("needs these packages too: " + String.join(", ", missing));
    }
    try {
      Command.run("unshare", "--net", "--mount", "--pid", "--fork", "true");
    } catch (IllegalStateException e) {
      throw new IllegalStateException(
          "root may not make namespaces on this machine (a container needs --privileged)", e);
    }
  }

  /** Fails unless this is Linux, and the user root. */
  static void checkRoot() {
    if (!System.getProperty("os.name", "").equals("Linux")) {
      throw new IllegalStateException("needs Linux: pods are network namespaces here");
    }
    if (!ProcessHandle.current().info().user().equals(Optional.of("root"))) {
      throw new IllegalStateException(
          "needs root: pods are network namespaces here; write sudo JAVA_HOME=%s before the command"
              .formatted(System.getProperty("java.home")));
    }
  }

  /** Returns whether a program is where root finds it. */
  static boolean exists(String program) {
    return Command.find(program, Namespaces.path()) != null;
  }
}
