package dev.netinfo.lesson.kubectl;

import dev.netinfo.lesson.Output;
import dev.netinfo.lesson.RefusedException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which of the lesson's objects are there, and whose they are. */
record Inventory(Map<LessonObject, Found> found) {
  private static final String[] FIELDS = {
    "kind",
    "metadata.name",
    "metadata.labels.app\\.kubernetes\\.io/part-of",
    "metadata.labels.netinfo\\.dev/made-by",
    "metadata.generation",
    "metadata.resourceVersion"
  };

  /**
   * What an object says of itself.
   *
   * @param generation a number that changes with the object
   */
  private record Found(String partOf, String madeBy, String generation) {
    static Found of(List<String> row) {
      // What has a status changes by itself, but has a generation that does not.
      return new Found(row.get(2), row.get(3), row.get(4).isEmpty() ? row.get(5) : row.get(4));
    }
  }

  /** Looks; refuses the lesson if what is there cannot be read. */
  static Inventory of(Kubectl kubectl) {
    Map<LessonObject, Found> found = new HashMap<>();
    for (String namespace : List.of(LessonObject.NAMESPACE, LessonObject.CLIENT_NAMESPACE)) {
      String names = LessonObject.names(LessonObject.ALL, namespace);
      Output output = kubectl.list(names + " -n " + namespace, FIELDS);
      if (!output.isOk()) {
        throw new RefusedException(
            "cannot read what is in the namespace " + namespace + ": " + output.reason());
      }
      for (List<String> row : output.rows(FIELDS.length)) {
        String kind = row.get(0).toLowerCase(Locale.ROOT);
        found.put(new LessonObject(kind, row.get(1), namespace), Found.of(row));
      }
    }
    return new Inventory(found);
  }

  boolean has(LessonObject object) {
    return found.containsKey(object);
  }

  /** Returns whether it is there, and neither the lesson nor anybody by hand made it of ours. */
  boolean isForeign(LessonObject object) {
    Found there = found.get(object);
    return there != null && !there.partOf().equals("netinfo");
  }

  /** Returns whether the lesson made it. */
  boolean isMarked(LessonObject object) {
    Found there = found.get(object);
    return there != null && there.madeBy().equals("lesson");
  }

  /** Returns for each object in the namespace a number that changes if the object is changed. */
  List<String> generations() {
    return found.entrySet().stream()
        .filter(it -> it.getKey().namespace().equals(LessonObject.NAMESPACE))
        .filter(it -> !it.getKey().equals(LessonObject.NAMESPACE_ITSELF))
        .map(it -> it.getKey() + " " + it.getValue().generation())
        .sorted()
        .toList();
  }
}
