package dev.netinfo.contract;

import java.util.List;

/** A responder that was started, and is ready unless its settings were refused. */
public interface RunningResponder extends AutoCloseable {
  /** Returns the TCP port on this machine by which it is reached. */
  int port();

  /** Sends SIGTERM, and does not wait. */
  void terminate();

  /** Waits for the end and returns the exit status. */
  int awaitExit();

  /** Returns the lines that were printed on stdout so far, or in all if it has ended. */
  List<String> output();

  /** Returns the lines that were printed on stderr so far, or in all if it has ended. */
  List<String> errors();

  /** Returns what stands on stderr beside the line that says whom the responder believes. */
  default List<String> complaints() {
    return errors().stream().filter(line -> !line.startsWith("netinfo: the client is ")).toList();
  }

  /** Ends it at once. */
  @Override
  void close();
}
