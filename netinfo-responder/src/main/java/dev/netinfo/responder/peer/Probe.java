package dev.netinfo.responder.peer;

import dev.netinfo.client.HeaderLines;
import java.util.List;

/** Recognizes a probe of the kubelet, as far as it can be: by a header that anybody may send. */
public final class Probe {
  private Probe() {}

  /** Returns whether the first {@code User-Agent} line begins with {@code kube-probe/}. */
  public static boolean isNamedIn(HeaderLines headers) {
    List<String> lines = headers.lines("User-Agent");
    return lines != null && !lines.isEmpty() && lines.get(0).startsWith("kube-probe/");
  }
}
