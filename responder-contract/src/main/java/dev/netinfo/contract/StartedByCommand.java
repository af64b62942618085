package dev.netinfo.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A responder that a command started. The command may be a container engine's client, which stops
 * its container at SIGTERM, but not if the client is killed.
 */
record StartedByCommand(ResponderProcess process) implements ContainedResponder {
  private static final String VARIABLES = "{env}";

  static RunningResponder start(List<String> command, Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(Map.of("NETINFO_HTTP_PORT", "0"));
    all.putAll(environment);
    List<String> words = new ArrayList<>(command);
    int place = words.indexOf(VARIABLES);
    if (place < 0) {
      Map<String, String> inherited = new HashMap<>(System.getenv());
      inherited.putAll(all);
      return ResponderProcess.start(words, inherited);
    }
    words.remove(place);
    all.forEach((name, value) -> words.addAll(place, List.of("--env", name + "=" + value)));
    return new StartedByCommand(ResponderProcess.start(words, System.getenv()));
  }

  @Override
  public void close() {
    process.terminate();
  }
}
