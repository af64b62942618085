package dev.netinfo.lesson.steps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the ways of packets are drawn, as SVG that a page shows in its own light or dark. */
public final class Pictures {
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

  private final @Nullable Path directory;

  /** Draws into a directory, or nothing if there is none. */
  public Pictures(@Nullable Path directory) {
    this.directory = directory;
  }

  void draw(PacketWay way) {
    if (directory == null) {
      return;
    }
    try {
      Files.writeString(directory.resolve(way.name() + ".svg"), svg(way));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String svg(PacketWay way) {
    int stations = way.stations().size();
    int width = 2 * MARGIN + stations * WIDTH + (stations - 1) * GAP;
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">\n"
            .formatted(width, TOP + HEIGHT + MARGIN));
    svg.append("<title>").append(escaped(way.title())).append("</title>\n").append(STYLE);
    text(svg, "title", MARGIN, 24, way.title());
    for (int i = 0; i < stations; i++) {
      station(svg, MARGIN + i * (WIDTH + GAP), way.stations().get(i));
    }
    for (int i = 0; i < way.legs().size(); i++) {
      leg(svg, MARGIN + WIDTH + i * (WIDTH + GAP), way.legs().get(i));
    }
    return svg.append("</svg>\n").toString();
  }

  private static void station(StringBuilder svg, int left, PacketWay.Station station) {
    svg.append(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\"/>\n"
            .formatted(left, TOP, WIDTH, HEIGHT));
    text(svg, "name", left + 10, TOP + LINE, station.name());
    for (int i = 0; i < station.lines().size(); i++) {
      text(svg, "line", left + 10, TOP + (i + 2) * LINE, station.lines().get(i));
    }
  }

  private static void leg(StringBuilder svg, int left, PacketWay.Leg leg) {
    int middle = TOP + HEIGHT / 2;
    int right = left + GAP;
    text(svg, "packet", left + GAP / 2, middle - 10, "from " + leg.from());
    text(svg, "packet", left + GAP / 2, middle + 22, "to " + leg.to());
    svg.append(
        "<path d=\"M%d %dH%d\"/><path class=\"head\" d=\"M%d %dl-10 -5v10z\"/>\n"
            .formatted(left + 6, middle, right - 12, right - 4, middle));
  }

  private static void text(StringBuilder svg, String kind, int x, int y, String text) {
    svg.append(
        "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>\n".formatted(kind, x, y, escaped(text)));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
