package dev.netinfo.micronaut;

import dev.netinfo.responder.Framework;
import dev.netinfo.responder.Launcher;
import io.micronaut.core.version.VersionUtils;
import java.util.logging.Level;

/** Starts the responder on Micronaut. */
public final class Main {
  private Main() {}

  /** Takes no arguments: every setting is in the environment. */
  public static void main(String[] arguments) {
    // The launcher reports a port that is in use, and Micronaut the headers that it cannot read.
    Launcher.limitLogs(
        Level.OFF,
        "io.micronaut.http.server.netty.NettyHttpServer",
        "io.micronaut.http.server.RouteExecutor");
    Launcher.launch(
        new Framework("micronaut", String.valueOf(VersionUtils.MICRONAUT_VERSION)),
        System.getenv(),
        MicronautServer::start);
  }
}
