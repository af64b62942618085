package dev.netinfo.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Nodes as boxes with their pods in them, three in a row, below the Service. */
final class Picture {
  private static final int COLUMNS = 80;
  private static final int PER_ROW = 3;
  private static final int WIDTH = 24;

  private Picture() {}

  static List<String> of(List<Node> nodes, List<Pod> pods, List<ClientPod> others) {
    List<String> lines = new ArrayList<>();
    lines.add(centred("jumpbox"));
    lines.add(centred("|  curl http://" + Service.NAME));
    lines.add(centred("Service demo-service " + Service.ADDRESS + ":80"));
    lines.add(centred("|  a pod for each connection, at random"));
    for (int first = 0; first < nodes.size(); first += PER_ROW) {
      List<List<String>> boxes =
          nodes.subList(first, Math.min(first + PER_ROW, nodes.size())).stream()
              .map(node -> box(node, pods, others))
              .toList();
      lines.addAll(besideEachOther(boxes));
    }
    return lines;
  }

  private static List<String> box(Node node, List<Pod> pods, List<ClientPod> others) {
    List<String> lines = new ArrayList<>();
    String title = " " + node.name() + " " + node.address() + " ";
    lines.add("+-" + title + "-".repeat(WIDTH - 1 - title.length()) + "+");
    String range = node.podRange().replace("0/24", "");
    others.stream()
        .filter(pod -> pod.address().startsWith(range))
        .forEach(pod -> lines.addAll(entry(pod.name(), pod.address())));
    pods.stream()
        .filter(pod -> pod.node() == node)
        .forEach(pod -> lines.addAll(entry(pod.name(), pod.address())));
    return lines;
  }

  private static List<String> entry(String name, String address) {
    return List.of(row(name), row("  " + address));
  }

  private static String row(String text) {
    return "| " + text + " ".repeat(WIDTH - 1 - text.length()) + "|";
  }

  private static List<String> besideEachOther(List<List<String>> boxes) {
    int height = boxes.stream().mapToInt(List::size).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < height; i++) {
      int line = i;
      lines.add(
          String.join(
              "", boxes.stream().map(box -> line < box.size() ? box.get(line) : row("")).toList()));
    }
    String floor = "+" + "-".repeat(WIDTH) + "+";
    lines.add(String.join("", IntStream.range(0, boxes.size()).mapToObj(i -> floor).toList()));
    return lines;
  }

  private static String centred(String text) {
    int axis = COLUMNS / 2;
    int left = text.startsWith("|") ? axis : axis - text.length() / 2;
    return " ".repeat(left) + text;
  }
}
