package dev.netinfo.helidon;

import dev.netinfo.responder.Framework;
import dev.netinfo.responder.Launcher;
import io.helidon.common.Version;
import java.util.logging.Level;

/** Starts the responder on Helidon SE. */
public final class Main {
  private Main() {}

  /** Takes no arguments: every setting is in the environment. */
  public static void main(String[] arguments) {
    Launcher.limitLogs(Level.WARNING, "io.helidon");
    // The launcher reports a port that is in use, or closed.
    Launcher.limitLogs(
        Level.OFF, "io.helidon.webserver.LoomServer", "io.helidon.webserver.ServerListener");
    // A close that is announced where Helidon's router failed, and a client that has gone.
    Launcher.limitLogs(Level.OFF, "io.helidon.webserver.http.ErrorHandlers");
    Launcher.launch(
        new Framework("helidon", Version.VERSION), System.getenv(), HelidonServer::start);
  }
}
