package dev.netinfo.lesson.lab;

import dev.netinfo.lesson.Output;
import dev.netinfo.lesson.Pod;
import dev.netinfo.support.TextTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What kubectl would print. */
final class Tables {
  private Tables() {}

  /** Returns the pods, without the two columns of {@code -o wide} that are mostly empty. */
  static Output pods(List<PodProcess> pods, boolean isWide) {
    TextTable table = new TextTable();
    Stream.of("NAME", "READY", "STATUS", "RESTARTS", "AGE").forEach(table::left);
    if (isWide) {
      table.left("IP").left("NODE");
    }
    for (PodProcess process : pods) {
      Pod pod = process.pod();
      List<Object> cells =
          new ArrayList<>(List.of(pod.name(), "1/1", "Running", "0", age(process.age())));
      if (isWide) {
        cells.addAll(List.of(pod.ip(), pod.node()));
      }
      table.row(cells.toArray());
    }
    return Output.of(table.plain());
  }

  /** Returns the revisions of a Deployment and their images. */
  static Output history(Map<Integer, Image> revisions) {
    TextTable table = new TextTable().left("REVISION").left("CHANGE-CAUSE");
    revisions.forEach((revision, image) -> table.row(revision, image.name()));
    return Output.of(table.plain());
  }

  private static String age(Duration age) {
    return age.toMinutes() < 2 ? age.toSeconds() + "s" : age.toMinutes() + "m";
  }
}
