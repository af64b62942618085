package dev.netinfo.images.contract;

/** A container that runs until it is closed. */
public interface RunningContainer extends AutoCloseable {
  /** Returns the process of its program, as this machine numbers it. */
  long pid();

  /** Ends it. */
  @Override
  void close();
}
