package dev.netinfo.contract;

import java.util.Map;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * The part of the contract that one running responder is tested by, with the environment of the
 * lesson's pod. Two of its tests start another responder.
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class RunningResponderContract
    implements RoutesContract,
        MethodsContract,
        RecordContract,
        ClientIpContract,
        ConnectionContract,
        FramingContract,
        HostileContract {

  /** Starts a responder with only these variables; returns when it is ready or has ended. */
  @Override
  public abstract RunningResponder start(Map<String, String> environment);

  /** Returns the responder that was started with the environment {@link #LESSON}. */
  @Override
  public abstract RunningResponder responder();
}
