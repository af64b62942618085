package dev.netinfo.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A process ends when its listener has died, as it may without memory. */
interface ListenerContract extends Subject {
  @Test
  default void endsWhenItsListenerHasDied() throws Exception {
    Map<String, String> debugged =
        Map.of("JAVA_TOOL_OPTIONS", "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n");
    try (RunningResponder responder = start(debugged)) {
      Debugger.attach(responder.output().getFirst()).closeTheListener();
      assertEquals(1, responder.awaitExit());
      List<String> complaints = responder.complaints();
      assertEquals(2, complaints.size(), complaints.toString());
      assertEquals(
          "netinfo: nothing listens on port " + responder.port() + " any more: the process ends",
          complaints.getLast());
    }
  }
}
