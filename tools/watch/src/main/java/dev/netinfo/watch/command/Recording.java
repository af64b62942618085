package dev.netinfo.watch.command;

import dev.netinfo.support.TerminalSize;
import dev.netinfo.watch.statistics.Snapshot;
import dev.netinfo.watch.terminal.AnimatedSvg;
import dev.netinfo.watch.terminal.Dashboard;
import dev.netinfo.watch.terminal.Ink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a usual terminal with colours would show, written to a file and drawn to another. */
final class Recording implements Display {
  private static final Ink INK = new Ink(true, true);

  private final Path drawing;
  private final Dashboard picture;
  private final AsciicastWriter cast;
  private final TerminalDisplay terminal;
  private final AnimatedSvg film =
      new AnimatedSvg(TerminalSize.USUAL.columns(), TerminalSize.USUAL.rows());
  private boolean isClosed;

  private Recording(Path drawing, Dashboard picture, AsciicastWriter cast) {
    this.drawing = drawing;
    this.picture = picture;
    this.cast = cast;
    AlternateScreen screen = new AlternateScreen(cast, StandardCharsets.UTF_8);
    this.terminal = new TerminalDisplay(picture, screen, INK, () -> TerminalSize.USUAL);
  }

  /** Begins a recording; beside {@code a.cast} its drawing is {@code a.svg}. */
  static Display to(Path file, Dashboard picture) throws IOException {
    AsciicastWriter cast = new AsciicastWriter(Files.newBufferedWriter(file), TerminalSize.USUAL);
    String name = file.getFileName().toString().replaceFirst("\\.cast$", "");
    return new Recording(file.resolveSibling(name + ".svg"), picture, cast);
  }

  @Override
  public synchronized void show(Snapshot snapshot) {
    if (!isClosed) {
      terminal.show(snapshot);
      TerminalSize size = TerminalSize.USUAL;
      film.add(snapshot.now(), picture.lines(snapshot, size.columns(), size.rows(), INK));
    }
  }

  @Override
  public synchronized void close() {
    if (!isClosed) {
      isClosed = true;
      terminal.close();
      try {
        cast.close();
        Files.writeString(drawing, film.svg());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
