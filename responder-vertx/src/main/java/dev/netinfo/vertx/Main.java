package dev.netinfo.vertx;

import dev.netinfo.responder.Framework;
import dev.netinfo.responder.Launcher;

/** Starts the responder on Vert.x. */
public final class Main {
  private Main() {}

  /** Takes no arguments: every setting is in the environment. */
  public static void main(String[] arguments) {
    Launcher.launch(
        new Framework("vertx", io.vertx.core.Vertx.class.getPackage().getImplementationVersion()),
        System.getenv(),
        VertxServer::start);
  }
}
