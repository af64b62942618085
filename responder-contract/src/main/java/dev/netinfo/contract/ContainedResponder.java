package dev.netinfo.contract;

import java.util.List;

/** A responder in a container, represented by the container engine's client process. */
public interface ContainedResponder extends RunningResponder {
  /** Returns the client, which prints the responder's output and passes signals on to it. */
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
