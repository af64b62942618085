package dev.netinfo.micronaut;

import dev.netinfo.responder.Framework;
import dev.netinfo.responder.Launcher;
import io.micronaut.core.version.VersionUtils;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts the responder on Micronaut. */
public final class Main {
  /** Kept in a field, because a logger without a reference is collected and loses its level. */
  private static final Logger SERVER =
      Logger.getLogger("io.micronaut.http.server.netty.NettyHttpServer");

  private static final Logger ROUTES = Logger.getLogger("io.micronaut.http.server.RouteExecutor");

  private Main() {}

  /** Takes no arguments: every setting is in the environment. */
  public static void main(String[] arguments) {
    // The launcher reports a port that is in use.
    SERVER.setLevel(Level.OFF);
    // It logs the stack trace of each header that Micronaut cannot read.
    ROUTES.setLevel(Level.OFF);
    Launcher.launch(
        new Framework("micronaut", String.valueOf(VersionUtils.MICRONAUT_VERSION)),
        System.getenv(),
        MicronautServer::start);
  }
}
