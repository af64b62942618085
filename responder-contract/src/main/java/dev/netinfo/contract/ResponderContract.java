package dev.netinfo.contract;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * The whole contract. A responder's test extends it and says how a responder is started; there is
 * nothing else to say and nothing to switch off.
 */
public abstract class ResponderContract extends StandingContract
    implements ClientIpSettingsContract, VectorsContract, DrainContract, ProcessContract {

  private @Nullable RunningResponder standing;

  @BeforeAll
  final void startTheStandingResponder() {
    standing = start(LESSON);
  }

  @AfterAll
  final void stopTheStandingResponder() {
    standing().close();
  }

  @Override
  public final RunningResponder standing() {
    if (standing == null) {
      throw new IllegalStateException("not started yet");
    }
    return standing;
  }
}
