package dev.netinfo.contract;

import java.util.Map;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * What can be asked of one responder that runs already, in the pod of the lesson. It is the part of
 * the contract that is kept by a very process; two of its tests start another one beside it.
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

  /** Starts a responder with just this environment; returns once it is ready or has ended. */
  @Override
  public abstract RunningResponder start(Map<String, String> environment);

  /** Returns the responder that was started with the environment {@link #LESSON}. */
  @Override
  public abstract RunningResponder responder();
}
