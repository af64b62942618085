package dev.netinfo.images.contract;

import com.google.gson.JsonParser;
import dev.netinfo.support.Command;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The OCI runtime that the containers of tests run in. */
final class Runc {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private Runc() {}

  /** Returns a name that no other container has. */
  static String nextId() {
    return "netinfo-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
  }

  /** Returns what runs a container under a name. */
  static List<String> command(Container container, String id) {
    return List.of("runc", "run", "--bundle", container.named(id).toString(), id);
  }

  /** Returns the process of a container's program, as this machine numbers it. */
  static long pid(String id) {
    String state = Command.run("runc", "state", id);
    return JsonParser.parseString(state).getAsJsonObject().get("pid").getAsLong();
  }
}
