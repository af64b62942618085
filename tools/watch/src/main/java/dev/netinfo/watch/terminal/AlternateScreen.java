package dev.netinfo.watch.terminal;

import dev.netinfo.watch.statistics.Snapshot;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The dashboard on a terminal's alternate screen, as large as the terminal is at the moment. Each
 * picture is one write that overwrites the last one without clearing it first, so that nothing
 * flickers. Not thread-safe.
 */
public final class AlternateScreen implements Display {
  private static final String ENTER = "\033[?1049h\033[?25l\033[?7l";
  private static final String LEAVE = "\033[?7h\033[?25h\033[?1049l";
  private static final String HOME = "\033[H";
  private static final String END_OF_LINE = "\033[K";
  private static final String REST = "\033[J";
  private static final Pattern STYLES = Pattern.compile("\033\\[[0-9;]*m");

  private final Dashboard dashboard;
  private final Supplier<Canvas> canvas;
  private final Consumer<String> out;
  private String last = "";

  /** Shows a dashboard on what is asked for its size before each picture. */
  public AlternateScreen(Dashboard dashboard, Supplier<Canvas> canvas, Consumer<String> out) {
    this.dashboard = dashboard;
    this.canvas = canvas;
    this.out = out;
  }

  @Override
  public void show(Snapshot snapshot) {
    Canvas now = canvas.get();
    String picture = picture(dashboard.lines(snapshot, now), now);
    if (last.isEmpty()) {
      out.accept(ENTER + picture);
    } else if (!picture.equals(last)) {
      out.accept(picture);
    }
    last = picture;
  }

  private static String picture(List<StyledLine> lines, Canvas canvas) {
    StringBuilder whole = new StringBuilder(HOME);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).render(canvas);
      // Behind the last column there is nothing to erase, and the cursor still stands on it.
      boolean isFull = STYLES.matcher(line).replaceAll("").length() >= canvas.columns();
      whole.append(i == 0 ? "" : "\r\n").append(line).append(isFull ? "" : END_OF_LINE);
    }
    return whole.append(lines.size() < canvas.rows() ? "\r\n" + REST : "").toString();
  }

  /** Brings back the usual screen and the cursor. */
  @Override
  public void close() {
    if (!last.isEmpty()) {
      out.accept(LEAVE);
    }
  }
}
