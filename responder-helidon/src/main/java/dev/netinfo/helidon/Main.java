package dev.netinfo.helidon;

import dev.netinfo.responder.Framework;
import dev.netinfo.responder.Launcher;
import io.helidon.common.Version;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts the responder on Helidon SE. */
public final class Main {
  /** Kept in a field, because a logger without a reference is collected and loses its level. */
  private static final Logger HELIDON = Logger.getLogger("io.helidon");

  private static final Logger START = Logger.getLogger("io.helidon.webserver.LoomServer");

  private static final Logger LISTENER = Logger.getLogger("io.helidon.webserver.ServerListener");

  private Main() {}

  /** Takes no arguments: every setting is in the environment. */
  public static void main(String[] arguments) {
    HELIDON.setLevel(Level.WARNING);
    // The launcher reports a port that is in use, or closed.
    START.setLevel(Level.OFF);
    LISTENER.setLevel(Level.OFF);
    Launcher.launch(
        new Framework("helidon", Version.VERSION), System.getenv(), HelidonServer::start);
  }
}
