package dev.netinfo.watch.recording;

import com.google.gson.Gson;
import dev.netinfo.watch.terminal.Canvas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/**
 * A recording of a terminal in the format asciicast version 2: a line of JSON for the terminal, and
 * one for each write, with its time.
 */
final class AsciicastWriter implements AutoCloseable {
  private static final double SECOND_NANOS = 1e9;
  private static final double MILLIS = 1000;
  private static final Gson GSON = new Gson();

  private record Header(int version, int width, int height) {}

  private final Writer file;
  private final long start = System.nanoTime();

  AsciicastWriter(Writer file, Canvas canvas) throws IOException {
    this.file = file;
    file.write(GSON.toJson(new Header(2, canvas.columns(), canvas.rows())) + "\n");
  }

  void write(String text) {
    double seconds = (System.nanoTime() - start) / SECOND_NANOS;
    try {
      file.write(GSON.toJson(List.of(Math.round(seconds * MILLIS) / MILLIS, "o", text)) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
