package dev.netinfo.images.contract;

import com.google.gson.JsonParser;
import dev.netinfo.support.Command;

/** A container that runs until it is closed. */
public interface RunningContainer extends AutoCloseable {
  /** Returns its name, by which runc knows it. */
  String id();

  /** Returns the process of its program, as this machine numbers it. */
  default long pid() {
    String state = Command.run("runc", "state", id());
    return JsonParser.parseString(state).getAsJsonObject().get("pid").getAsLong();
  }

  /** Ends it. */
  @Override
  void close();
}
