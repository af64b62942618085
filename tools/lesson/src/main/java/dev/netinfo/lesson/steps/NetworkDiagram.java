package dev.netinfo.lesson.steps;

import dev.netinfo.lesson.Pod;
import dev.netinfo.lesson.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Nodes as boxes with their pods in them, three in a row, below the Service. */
final class NetworkDiagram {
  private static final int PER_ROW = 3;
  private static final int WIDTH = 24;

  private NetworkDiagram() {}

  static List<String> of(List<Pod> pods, Pod jumpbox, String serviceIp) {
    List<Pod> all = Stream.concat(Stream.of(jumpbox), pods.stream()).toList();
    List<List<String>> boxes =
        all.stream()
            .map(Pod::node)
            .distinct()
            .sorted()
            .map(node -> box(all.stream().filter(pod -> pod.node().equals(node)).toList()))
            .toList();
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(centred("jumpbox"));
    lines.add(centred("|  curl http://demo-service.dev"));
    lines.add(centred("Service demo-service " + serviceIp + ":80"));
    lines.add(centred("|  a pod for each connection, at random"));
    for (int first = 0; first < boxes.size(); first += PER_ROW) {
      lines.addAll(besideEachOther(boxes.subList(first, Math.min(first + PER_ROW, boxes.size()))));
    }
    return lines;
  }

  private static List<String> box(List<Pod> pods) {
    List<String> lines = new ArrayList<>();
    Pod first = pods.getFirst();
    String title = cut(" " + first.node() + " " + first.nodeIp() + " ");
    lines.add("+-" + title + "-".repeat(WIDTH - 1 - title.length()) + "+");
    for (Pod pod : pods) {
      lines.add(row(pod.name()));
      lines.add(row("  " + pod.ip()));
    }
    return lines;
  }

  private static String row(String text) {
    String cut = cut(text);
    return "| " + cut + " ".repeat(WIDTH - 1 - cut.length()) + "|";
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), WIDTH - 2));
  }

  private static List<String> besideEachOther(List<List<String>> boxes) {
    int height = boxes.stream().mapToInt(List::size).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < height; i++) {
      int line = i;
      lines.add(
          boxes.stream()
              .map(box -> line < box.size() ? box.get(line) : row(""))
              .collect(Collectors.joining()));
    }
    lines.add(("+" + "-".repeat(WIDTH) + "+").repeat(boxes.size()));
    return lines;
  }

  private static String centred(String text) {
    int axis = Screen.COLUMNS / 2;
    int left = text.startsWith("|") ? axis : axis - text.length() / 2;
    return " ".repeat(left) + text;
  }
}
