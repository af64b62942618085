package dev.netinfo.watch.terminal;

import com.google.gson.Gson;
import dev.netinfo.support.TerminalSize;
import dev.netinfo.watch.statistics.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a usual terminal with colours would show, drawn to one file and written to another in the
 * format asciicast version 2: a line of JSON for the terminal, and one for each write, with its
 * time.
 */
public final class Recording implements Display {
  private static final Canvas CANVAS =
      new Canvas(TerminalSize.USUAL.columns(), TerminalSize.USUAL.rows(), true, true);

  private static final double SECOND_NANOS = 1e9;
  private static final double MILLIS = 1000;
  private static final Gson GSON = new Gson();

  private record Header(int version, int width, int height) {}

  private final Writer cast;
  private final Writer drawing;
  private final Dashboard dashboard;
  private final long start = System.nanoTime();
  private final Display terminal;
  private final AnimatedSvg svg = new AnimatedSvg(CANVAS);

  private Recording(Writer cast, Writer drawing, Dashboard dashboard) {
    this.cast = cast;
    this.drawing = drawing;
    this.dashboard = dashboard;
    this.terminal = new AlternateScreen(dashboard, () -> CANVAS, this::write);
  }

  /**
   * Starts a recording; beside {@code a.cast} its drawing is {@code a.svg}.
   *
   * @throws IOException if one of the files cannot be written
   */
  public static Display to(Path file, Dashboard dashboard) throws IOException {
    Writer cast = Files.newBufferedWriter(file);
    cast.write(GSON.toJson(new Header(2, CANVAS.columns(), CANVAS.rows())) + "\n");
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.cast$", "");
    Writer drawing = Files.newBufferedWriter(file.resolveSibling(name + ".svg"));
    return new Recording(cast, drawing, dashboard);
  }

  @Override
  public void show(Snapshot snapshot) {
    terminal.show(snapshot);
    svg.add(snapshot.now(), dashboard.lines(snapshot, CANVAS));
  }

  private void write(String text) {
    double seconds = (System.nanoTime() - start) / SECOND_NANOS;
    try {
      cast.write(GSON.toJson(List.of(Math.round(seconds * MILLIS) / MILLIS, "o", text)) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try (cast;
        drawing) {
      drawing.write(svg.text());
      terminal.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
