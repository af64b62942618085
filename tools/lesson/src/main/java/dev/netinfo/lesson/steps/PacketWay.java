package dev.netinfo.lesson.steps;

import dev.netinfo.support.Unchecked;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The way of a packet from a client to a pod, as it was found, drawn from left to right as SVG that
 * a page shows in its own light or dark.
 */
final class PacketWay {
  private static final int MARGIN = 12;
  private static final int WIDTH = 190;
  private static final int GAP = 190;
  private static final int TOP = 44;
  private static final int LINE = 19;
  private static final int MAX_LINES = 5;
  private static final int HEIGHT = (MAX_LINES + 1) * LINE + 12;

  private static final String STYLE =
      """
      <style>
      svg { --ink: #1f2328; --box: #eef3f9; --edge: #57606a; --packet: #0550ae; }
      @media (prefers-color-scheme: dark) {
        svg { --ink: #e6edf3; --box: #1c2530; --edge: #9198a1; --packet: #79c0ff; }
      }
      text { font: 13px ui-monospace, monospace; fill: var(--ink); }
      .title, .name { font-weight: bold; }
      .packet { fill: var(--packet); text-anchor: middle; }
      rect { fill: var(--box); stroke: var(--edge); }
      path { stroke: var(--packet); stroke-width: 2; fill: none; }
      .head { fill: var(--packet); stroke: none; }
      </style>
      """;

  private final String title;
  private final StringBuilder stations = new StringBuilder();
  private final StringBuilder legs = new StringBuilder();

  /** Where the next station or leg begins. */
  private int left = MARGIN;

  PacketWay(String title) {
    this.title = title;
  }

  /** Adds whoever the packet passes, and what is to be said of it. */
  PacketWay station(String name, String... lines) {
    stations.append(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\"/>\n"
            .formatted(left, TOP, WIDTH, HEIGHT));
    text(stations, "name", left + 10, TOP + LINE, name);
    for (int i = 0; i < lines.length; i++) {
      text(stations, "line", left + 10, TOP + (i + 2) * LINE, lines[i]);
    }
    left += WIDTH;
    return this;
  }

  /** Adds the packet between two stations: the address that it comes from, and where it goes. */
  PacketWay leg(String from, String to) {
    int middle = TOP + HEIGHT / 2;
    text(legs, "packet", left + GAP / 2, middle - 10, "from " + from);
    text(legs, "packet", left + GAP / 2, middle + 22, "to " + to);
    legs.append(
        "<path d=\"M%d %dH%d\"/><path class=\"head\" d=\"M%d %dl-10 -5v10z\"/>\n"
            .formatted(left + 6, middle, left + GAP - 12, left + GAP - 4, middle));
    left += GAP;
    return this;
  }

  /** Ends at the pod that answered. */
  PacketWay pod(ClientRecord record) {
    return station(
        record.podName(),
        record.podIp(),
        "on " + record.nodeName(),
        "back to " + record.clientIp(),
        "peer_kind " + record.peerKind());
  }

  /** Writes the picture into a directory, if there is one, under a name without the ending. */
  void draw(@Nullable Path directory, String name) {
    if (directory != null) {
      Unchecked.io(() -> Files.writeString(directory.resolve(name + ".svg"), svg()));
    }
  }

  private String svg() {
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">\n"
            .formatted(left + MARGIN, TOP + HEIGHT + MARGIN));
    svg.append("<title>").append(escaped(title)).append("</title>\n").append(STYLE);
    text(svg, "title", MARGIN, 24, title);
    return svg.append(stations).append(legs).append("</svg>\n").toString();
  }

  private static void text(StringBuilder svg, String kind, int x, int y, String text) {
    svg.append(
        "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>\n".formatted(kind, x, y, escaped(text)));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
