package dev.netinfo.contract;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * The whole contract. A responder's test extends it and says how a responder is started; there is
 * nothing else to say and nothing to switch off.
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class ResponderContract
    implements RoutesContract,
        MethodsContract,
        RecordContract,
        ClientIpContract,
        ClientIpSettingsContract,
        VectorsContract,
        ConnectionContract,
        HostileContract,
        DrainContract,
        ProcessContract {

  private @Nullable RunningResponder standing;

  /** Starts a responder with just this environment; returns once it is ready or has ended. */
  @Override
  public abstract RunningResponder start(Map<String, String> environment);

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
