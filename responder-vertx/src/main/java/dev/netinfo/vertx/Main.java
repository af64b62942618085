package dev.netinfo.vertx;

import dev.netinfo.responder.Framework;
import dev.netinfo.responder.Launcher;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts the responder on Vert.x. */
public final class Main {
  /** Kept in a field, because a logger without a reference is collected and loses its level. */
  private static final Logger BLOCKED = Logger.getLogger("io.vertx.core.impl.BlockedThreadChecker");

  private Main() {}

  /** Takes no arguments: every setting is in the environment. */
  public static void main(String[] arguments) {
    // It logs stack traces of threads that only wait for a processor: nothing here blocks.
    BLOCKED.setLevel(Level.OFF);
    Launcher.launch(
        new Framework("vertx", io.vertx.core.Vertx.class.getPackage().getImplementationVersion()),
        System.getenv(),
        VertxServer::start);
  }
}
