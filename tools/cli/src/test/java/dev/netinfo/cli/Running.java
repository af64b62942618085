package dev.netinfo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A program that a test has started. */
record Running(Process process, Path output) {
  /** Waits until it has printed a text on stdout or stderr. */
  void awaitText(String text) throws IOException, InterruptedException {
    while (!(read("out") + read("err")).contains(text)) {
      if (!process.isAlive() && !(read("out") + read("err")).contains(text)) {
        throw new AssertionError("it ended: " + read("out") + read("err"));
      }
      Thread.sleep(20);
    }
  }

  Ended await() throws IOException, InterruptedException {
    int status = process.waitFor();
    return new Ended(status, read("out"), read("err"));
  }

  private String read(String name) throws IOException {
    return Files.readString(output.resolve(name));
  }
}
