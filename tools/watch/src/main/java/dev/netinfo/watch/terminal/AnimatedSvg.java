package dev.netinfo.watch.terminal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of a terminal, one for each second or less, as an SVG that moves by itself and has no
 * script. Where there are too many, every other one is left out. Not thread-safe.
 */
final class AnimatedSvg {
  private static final int MAX_PICTURES = 90;
  private static final double SECONDS_EACH = 0.5;
  private static final double MARGINS = 20;

  private final Canvas canvas;
  private final List<List<StyledLine>> pictures = new ArrayList<>();
  private Duration interval = Duration.ofSeconds(1);
  private List<StyledLine> latest = List.of();
  private @Nullable Instant last;

  AnimatedSvg(Canvas canvas) {
    this.canvas = canvas;
  }

  /** Adds a picture, unless the last one is too recent. */
  void add(Instant at, List<StyledLine> lines) {
    latest = lines;
    if (last != null && at.isBefore(last.plus(interval))) {
      return;
    }
    last = at;
    pictures.add(lines);
    if (pictures.size() > MAX_PICTURES) {
      for (int i = pictures.size() - 1; i > 0; i -= 2) {
        pictures.remove(i);
      }
      interval = interval.multipliedBy(2);
    }
  }

  /** Returns the SVG, which is the last picture for those who see no motion. */
  String text() {
    List<List<StyledLine>> shown = new ArrayList<>(pictures);
    shown.add(latest);
    double height = canvas.rows() * SvgText.CELL_HEIGHT;
    StringBuilder svg = new StringBuilder(head(shown.size(), height));
    SvgText text = new SvgText(canvas.columns(), svg);
    for (int i = 0; i < shown.size(); i++) {
      text.draw(shown.get(i), i * height);
    }
    return svg.append("</g></svg>\n</svg>\n").toString();
  }

  private String head(int shown, double height) {
    double width = canvas.columns() * SvgText.CELL_WIDTH;
    double way = (shown - 1) * height;
    return String.format(
        Locale.ROOT,
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 -10 %.0f %.0f" role="img"
         font-family="ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="14">
        <title>netinfo watch in a terminal</title>
        <style>
        .film{animation:film %.1fs steps(%d,jump-none) infinite}
        @keyframes film{to{transform:translateY(-%.1fpx)}}
        @media(prefers-reduced-motion:reduce){.film{animation:none;transform:translateY(-%.1fpx)}}
        text{fill:#d0d7de;white-space:pre}
        </style>
        <rect x="-10" y="-10" width="100%%" height="100%%" rx="8" fill="#161b22"/>
        <svg width="%.1f" height="%.1f"><g class="film">
        """,
        width + MARGINS,
        height + MARGINS,
        shown * SECONDS_EACH,
        shown,
        way,
        way,
        width,
        height);
  }
}
