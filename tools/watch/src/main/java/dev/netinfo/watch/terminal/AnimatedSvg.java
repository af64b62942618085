package dev.netinfo.watch.terminal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of a terminal, one for each second or less, as a drawing (SVG) that moves by itself and
 * has no script. Where there are too many, every other one is left out. Not thread-safe.
 */
public final class AnimatedSvg {
  private static final int MOST = 90;
  private static final double SECONDS_EACH = 0.5;

  private static final double MARGINS = 20;

  private final int columns;
  private final int rows;
  private final List<List<String>> pictures = new ArrayList<>();
  private Duration interval = Duration.ofSeconds(1);
  private List<String> latest = List.of();
  private @Nullable Instant last;

  /** Begins a film of a terminal of that size. */
  public AnimatedSvg(int columns, int rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /** Adds a picture, as lines with colours, unless the last one is too recent. */
  public void add(Instant at, List<String> lines) {
    latest = lines;
    if (last != null && at.isBefore(last.plus(interval))) {
      return;
    }
    last = at;
    pictures.add(lines);
    if (pictures.size() > MOST) {
      for (int i = pictures.size() - 1; i > 0; i -= 2) {
        pictures.remove(i);
      }
      interval = interval.multipliedBy(2);
    }
  }

  /** Returns the drawing, which is the last picture for those who see no motion. */
  public String svg() {
    List<List<String>> shown = new ArrayList<>(pictures);
    shown.add(latest);
    double height = rows * SvgText.CELL_HEIGHT;
    StringBuilder svg = new StringBuilder(head(shown.size(), height));
    for (int i = 0; i < shown.size(); i++) {
      SvgText.draw(shown.get(i), i * height, svg);
    }
    return svg.append("</g></svg>\n</svg>\n").toString();
  }

  private String head(int shown, double height) {
    double width = columns * SvgText.CELL_WIDTH;
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
