package dev.netinfo.compare.place;

/** One start of a candidate that is prepared. Closed when its command has ended. */
public interface PreparedStart extends AutoCloseable {
  /** Returns the command that starts it, with its variables: it lives and prints as that does. */
  ProcessBuilder command();

  /** Returns the process that serves, given the one of the command. */
  long pid(ProcessHandle command);

  /** Returns what it holds in memory, in megabytes of a million bytes. */
  double memory(ProcessHandle command);

  @Override
  void close();
}
