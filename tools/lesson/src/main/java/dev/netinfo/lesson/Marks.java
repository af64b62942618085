package dev.netinfo.lesson;

import java.util.ArrayList;
import java.util.List;

/** The labels of what was not there before, so that --cleanup removes that and nothing else. */
record Marks(Kubectl kubectl, Before before) {
  /** Returns kubectl's commands that mark what is there by now in a namespace. */
  List<String> commands(String namespace) {
    Inventory inventory = Inventory.of(kubectl, namespace);
    List<String> commands = new ArrayList<>();
    if (before.isNamespaceNew()
        && namespace.equals(Thing.NAMESPACE)
        && inventory.has(Thing.NAMESPACE_ITSELF)) {
      commands.add("label " + Thing.NAMESPACE_ITSELF + " " + Thing.MARK);
    }
    List<String> made =
        before.absent().stream()
            .filter(thing -> thing.namespace().equals(namespace))
            .filter(inventory::has)
            .map(Thing::toString)
            .toList();
    if (!made.isEmpty()) {
      commands.add("label " + String.join(" ", made) + " -n " + namespace + " " + Thing.MARK);
    }
    return commands;
  }
}
