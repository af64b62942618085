package dev.netinfo.compare.place;

import java.util.List;
import java.util.Map;

/** One start of a candidate that is prepared. Closed when its command has ended. */
public interface PreparedStart extends AutoCloseable {
  /** Returns the command that starts it, stays as long as it lives and prints what it prints. */
  List<String> command();

  /** Returns all variables of that command. */
  Map<String, String> environment();

  /** Returns the process that serves, given the one of the command. */
  long pid(ProcessHandle command);

  /** Returns what it holds in memory, in megabytes of a million bytes. */
  double memory(ProcessHandle command);

  @Override
  void close();
}
