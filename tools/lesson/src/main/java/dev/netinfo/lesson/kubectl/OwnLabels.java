package dev.netinfo.lesson.kubectl;

import java.util.ArrayList;
import java.util.List;

/** The labels of what was not there before, so that --cleanup removes that and nothing else. */
record OwnLabels(Kubectl kubectl, ClusterBefore before) {
  /** Returns kubectl's commands that mark what is there by now in a namespace. */
  List<String> commands(String namespace) {
    Inventory inventory = Inventory.of(kubectl, namespace);
    List<String> commands = new ArrayList<>();
    if (before.isNamespaceNew()
        && namespace.equals(LessonObject.NAMESPACE)
        && inventory.has(LessonObject.NAMESPACE_ITSELF)) {
      commands.add("label " + LessonObject.NAMESPACE_ITSELF + " " + LessonObject.MARK);
    }
    List<String> made =
        before.absent().stream()
            .filter(thing -> thing.namespace().equals(namespace))
            .filter(inventory::has)
            .map(LessonObject::toString)
            .toList();
    if (!made.isEmpty()) {
      commands.add(
          "label " + String.join(" ", made) + " -n " + namespace + " " + LessonObject.MARK);
    }
    return commands;
  }
}
