package dev.netinfo.images;

/** A container that runs until it is closed. */
interface RunningContainer extends AutoCloseable {
  /** Returns the process of its program, as this machine numbers it. */
  long pid();

  /** Ends it. */
  @Override
  void close();
}
