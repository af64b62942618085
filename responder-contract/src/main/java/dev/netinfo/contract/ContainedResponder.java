package dev.netinfo.contract;

import java.util.List;

/** A responder in a container, which the client of a container engine speaks for. */
public interface ContainedResponder extends RunningResponder {
  /** Returns the client, which prints what the responder prints and hands signals on. */
  RunningResponder process();

  @Override
  default int port() {
    return process().port();
  }

  @Override
  default void terminate() {
    process().terminate();
  }

  @Override
  default int awaitExit() {
    return process().awaitExit();
  }

  @Override
  default List<String> output() {
    return process().output();
  }

  @Override
  default List<String> errors() {
    return process().errors();
  }
}
