package dev.netinfo.micronaut;

import dev.netinfo.responder.Framework;
import dev.netinfo.responder.Launcher;
import io.micronaut.core.version.VersionUtils;

/** Starts the responder on Micronaut. */
public final class Main {
  private Main() {}

  /** Takes no arguments: every setting is in the environment. */
  public static void main(String[] arguments) {
    Launcher.launch(
        new Framework("micronaut", String.valueOf(VersionUtils.MICRONAUT_VERSION)),
        System.getenv(),
        MicronautServer::start);
  }
}
