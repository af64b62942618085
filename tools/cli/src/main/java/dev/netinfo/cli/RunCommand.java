package dev.netinfo.cli;

import static dev.netinfo.support.Command.java;

import dev.netinfo.support.Build;
import dev.netinfo.support.Framework;
import dev.netinfo.text.Printable;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a responder as a process of its own, and ends with it. */
@Command(
    name = "run",
    description = "Build and run a responder, until Ctrl-C.",
    footer = {
      "",
      "Its settings are environment variables, such as NETINFO_TRUSTED_PROXIES: docs/operations.md."
    })
final class RunCommand implements Callable<Integer> {
  private static final String PORT = "NETINFO_HTTP_PORT";
  private static final int HIGHEST_PORT = 65_535;

  @Parameters(
      paramLabel = "FRAMEWORK",
      arity = "0..1",
      defaultValue = "helidon",
      description = "One of ${COMPLETION-CANDIDATES}.")
  private Framework framework = Framework.HELIDON;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "${env:NETINFO_HTTP_PORT:-8080}",
      description = "The port to listen on (default: $NETINFO_HTTP_PORT, or 8080).",
      showDefaultValue = Visibility.NEVER)
  private String port = "8080";

  @Override
  public Integer call() throws Exception {
    String checked = checkedPort();
    Build.modules(framework.module());
    System.err.printf(
        "netinfo: when it is ready: curl http://localhost:%s   (Ctrl-C ends it)%n", checked);
    Path jar = Path.of(framework.module(), "target", framework.module() + ".jar");
    ProcessBuilder server = Server.command(java(), "-jar", jar.toString());
    server.environment().put(PORT, checked);
    return Server.run(server);
  }

  private String checkedPort() {
    if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > HIGHEST_PORT) {
      throw new IllegalArgumentException(
          Printable.quote(port) + " is not a port; write a number from 0 to " + HIGHEST_PORT);
    }
    return port;
  }
}
