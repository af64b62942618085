package dev.netinfo.watch.command;

import dev.netinfo.support.TerminalSize;
import dev.netinfo.watch.Snapshot;
import dev.netinfo.watch.show.Film;
import dev.netinfo.watch.show.Ink;
import dev.netinfo.watch.show.Picture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a usual terminal with colours would show, written to a file and drawn to another. */
final class Recording implements Display {
  private static final Ink INK = new Ink(true, true);

  private final Path drawing;
  private final Picture picture;
  private final Cast cast;
  private final TerminalDisplay terminal;
  private final Film film = new Film(TerminalSize.USUAL.columns(), TerminalSize.USUAL.rows());
  private boolean isClosed;

  private Recording(Path drawing, Picture picture, Cast cast) {
    this.drawing = drawing;
    this.picture = picture;
    this.cast = cast;
    Screen screen = new Screen(cast, StandardCharsets.UTF_8);
    this.terminal = new TerminalDisplay(picture, screen, INK, () -> TerminalSize.USUAL);
  }

  /** Begins a recording; beside {@code a.cast} its drawing is {@code a.svg}. */
  static Display to(Path file, Picture picture) throws IOException {
    Cast cast = new Cast(Files.newBufferedWriter(file), TerminalSize.USUAL);
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
