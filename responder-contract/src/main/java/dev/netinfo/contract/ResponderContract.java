package dev.netinfo.contract;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * The whole contract. A responder's test extends it and implements how a responder is started. It
 * can switch nothing off.
 */
public abstract class ResponderContract extends RunningResponderContract
    implements ProcessContract, DrainContract, LimitsContract {

  private @Nullable RunningResponder responder;
  private @Nullable RunningResponder laptop;

  @BeforeAll
  final void startTheResponder() {
    responder = start(LESSON);
  }

  @AfterAll
  final void stopThem() {
    responder().close();
    if (laptop != null) {
      laptop.close();
    }
  }

  @Override
  public final RunningResponder responder() {
    if (responder == null) {
      throw new IllegalStateException("not started yet");
    }
    return responder;
  }

  @Override
  public final RunningResponder laptop() {
    if (laptop == null) {
      laptop = start(LAPTOP);
    }
    return laptop;
  }
}
