package dev.netinfo.lesson.kubectl;

import dev.netinfo.lesson.Output;
import dev.netinfo.lesson.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Which of some objects are there, and whose they are. */
record Inventory(Map<String, Labels> found) {
  private static final String LINES =
      "jsonpath={range .items[*]}{.kind}/{.metadata.name}{\"\\t\"}"
          + "{.metadata.labels.app\\.kubernetes\\.io/part-of}{\"\\t\"}"
          + "{.metadata.labels.netinfo\\.dev/made-by}{\"\\n\"}{end}";

  /** What an object says of itself. */
  private record Labels(String partOf, String madeBy) {}

  /** Returns what is there of the lesson's objects in a namespace, and of the namespace. */
  static Inventory of(Kubectl kubectl, String namespace) {
    List<String> command = new ArrayList<>(List.of("get", "namespace/" + namespace));
    LessonObject.in(namespace).forEach(thing -> command.add(thing.toString()));
    command.addAll(List.of("-n", namespace, "--ignore-not-found", "-o", LINES));
    Output output = kubectl.run(command.toArray(String[]::new));
    if (!output.isOk()) {
      throw new RefusedException(
          "cannot read what is in the namespace " + namespace + ": " + output.reason());
    }
    return new Inventory(
        output.lines().stream()
            .filter(line -> !line.isEmpty())
            .map(line -> line.split("\t", 3))
            .collect(
                Collectors.toMap(
                    it -> it[0].toLowerCase(Locale.ROOT), it -> new Labels(it[1], it[2]))));
  }

  boolean has(LessonObject thing) {
    return found.containsKey(thing.toString());
  }

  /** Returns whether it is there, and neither the lesson nor anybody by hand made it of ours. */
  boolean isForeign(LessonObject thing) {
    Labels labels = found.get(thing.toString());
    return labels != null && !labels.partOf().equals("netinfo");
  }

  /** Returns whether the lesson made it. */
  boolean isMarked(LessonObject thing) {
    Labels labels = found.get(thing.toString());
    return labels != null && labels.madeBy().equals("lesson");
  }
}
