package dev.netinfo.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A responder that another program has started and will end.
 *
 * @param port its TCP port on this machine
 * @param stdout the file to which it writes its output
 * @param stderr the file to which it writes its errors
 */
record ResponderStartedElsewhere(int port, Path stdout, Path stderr) implements RunningResponder {
  @Override
  public void terminate() {
    throw new UnsupportedOperationException("who started it ends it");
  }

  @Override
  public int awaitExit() {
    throw new UnsupportedOperationException("who started it ends it");
  }

  @Override
  public List<String> output() {
    return lines(stdout);
  }

  @Override
  public List<String> errors() {
    return lines(stderr);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    // The program that started it ends it.
  }
}
