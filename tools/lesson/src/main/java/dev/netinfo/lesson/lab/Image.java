package dev.netinfo.lesson.lab;

import java.util.List;
import java.util.Map;

/** What a pod runs: a name, and how the program is started. */
interface Image {
  /** Returns name and tag, such as {@code demo:1.1.0-vertx}. */
  String name();

  /** Returns where it is from, in words. */
  String origin();

  /** Returns the program and its arguments, with absolute paths. */
  List<String> command();

  /** Returns the variables that the image itself sets; those of the pod are added to them. */
  Map<String, String> environment();
}
