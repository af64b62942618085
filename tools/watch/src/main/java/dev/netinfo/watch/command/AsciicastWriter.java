package dev.netinfo.watch.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.netinfo.support.TerminalSize;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * A recording of a terminal, as asciicast version 2 has it: a line of JSON for the terminal, and
 * one for each write, with its time.
 */
final class AsciicastWriter extends OutputStream {
  private static final double SECOND_NANOS = 1e9;
  private static final double MILLIS = 1000;

  private final Writer file;
  private final long start = System.nanoTime();

  AsciicastWriter(Writer file, TerminalSize size) throws IOException {
    this.file = file;
    JsonObject header = new JsonObject();
    header.addProperty("version", 2);
    header.addProperty("width", size.columns());
    header.addProperty("height", size.rows());
    file.write(header + "\n");
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] octets, int offset, int length) throws IOException {
    double seconds = (System.nanoTime() - start) / SECOND_NANOS;
    JsonArray event = new JsonArray();
    event.add(Math.round(seconds * MILLIS) / MILLIS);
    event.add("o");
    event.add(new String(octets, offset, length, StandardCharsets.UTF_8));
    file.write(event + "\n");
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
