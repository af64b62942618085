package dev.netinfo.contract;

import java.util.List;

/** A responder that was started, and is ready unless its settings were refused. */
public interface RunningResponder extends AutoCloseable {
  /** Returns its TCP port on this machine. */
  int port();

  /** Sends SIGTERM, and does not wait. */
  void terminate();

  /** Waits for the end and returns the exit status. */
  int awaitExit();

  /** Returns the lines that were printed on stdout so far, or in all if it has ended. */
  List<String> output();

  /** Returns the lines that were printed on stderr so far, or in all if it has ended. */
  List<String> errors();

  /** Returns the lines of stderr without the one that names the trusted proxies. */
  default List<String> complaints() {
    return errors().stream().filter(line -> !line.startsWith("netinfo: the client is ")).toList();
  }

  /** Kills it. */
  @Override
  void close();
}
