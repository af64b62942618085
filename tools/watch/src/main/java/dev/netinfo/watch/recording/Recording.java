package dev.netinfo.watch.recording;

import dev.netinfo.support.TerminalSize;
import dev.netinfo.watch.statistics.Snapshot;
import dev.netinfo.watch.terminal.AlternateScreen;
import dev.netinfo.watch.terminal.Canvas;
import dev.netinfo.watch.terminal.Dashboard;
import dev.netinfo.watch.terminal.Display;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a usual terminal with colours would show, written to one file and drawn to another. */
public final class Recording implements Display {
  private static final Canvas CANVAS =
      new Canvas(TerminalSize.USUAL.columns(), TerminalSize.USUAL.rows(), true, true);

  private final Writer drawing;
  private final Dashboard dashboard;
  private final AsciicastWriter cast;
  private final Display terminal;
  private final AnimatedSvg svg = new AnimatedSvg(CANVAS);

  private Recording(Writer drawing, Dashboard dashboard, AsciicastWriter cast) {
    this.drawing = drawing;
    this.dashboard = dashboard;
    this.cast = cast;
    this.terminal = new AlternateScreen(dashboard, () -> CANVAS, cast::write);
  }

  /**
   * Starts a recording; beside {@code a.cast} its drawing is {@code a.svg}.
   *
   * @throws IOException if one of the files cannot be written
   */
  public static Display to(Path file, Dashboard dashboard) throws IOException {
    AsciicastWriter cast = new AsciicastWriter(Files.newBufferedWriter(file), CANVAS);
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.cast$", "");
    Writer drawing = Files.newBufferedWriter(file.resolveSibling(name + ".svg"));
    return new Recording(drawing, dashboard, cast);
  }

  @Override
  public void show(Snapshot snapshot) {
    terminal.show(snapshot);
    svg.add(snapshot.now(), dashboard.lines(snapshot, CANVAS));
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
