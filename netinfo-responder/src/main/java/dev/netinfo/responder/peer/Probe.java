package dev.netinfo.responder.peer;

import dev.netinfo.client.HeaderLines;
import java.util.List;

/** Recognizes the kubelet's probes by their {@code User-Agent}, which anybody can send. */
public final class Probe {
  private Probe() {}

  /** Returns whether the first {@code User-Agent} line begins with {@code kube-probe/}. */
  public static boolean isNamedIn(HeaderLines headers) {
    List<String> lines = headers.lines("User-Agent");
    return lines != null && !lines.isEmpty() && lines.get(0).startsWith("kube-probe/");
  }
}
