package dev.netinfo.vertx;

import dev.netinfo.responder.Framework;
import dev.netinfo.responder.Launcher;
import java.util.logging.Level;

/** Starts the responder on Vert.x. */
public final class Main {
  private Main() {}

  /** Takes no arguments: every setting is in the environment. */
  public static void main(String[] arguments) {
    // It logs stack traces of threads that only wait for a processor: nothing here blocks.
    Launcher.limitLogs(Level.OFF, "io.vertx.core.impl.BlockedThreadChecker");
    Launcher.launch(
        new Framework("vertx", io.vertx.core.Vertx.class.getPackage().getImplementationVersion()),
        System.getenv(),
        VertxServer::start);
  }
}
