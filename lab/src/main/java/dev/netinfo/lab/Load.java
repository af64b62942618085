package dev.netinfo.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

/** Requests that go on in the background. */
final class Load {
  private final Process process;
  private final BufferedReader output;

  /** Waits for the first request. */
  Load(Process process) throws IOException {
    this.process = process;
    this.output = process.inputReader();
    if (!Sampling.STARTED.equals(output.readLine())) {
      throw new LabException("the sampler does not start");
    }
  }

  /** Ends it, and returns what it counted. */
  Counts end() {
    try {
      process.getOutputStream().close();
      return Counts.parse(output.lines().collect(Collectors.joining("\n")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
