package dev.netinfo.cli;

import static dev.netinfo.support.Command.java;

import dev.netinfo.support.Build;
import dev.netinfo.support.Child;
import dev.netinfo.support.Framework;
import dev.netinfo.support.Port;
import java.net.ServerSocket;
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
  private Port port = new Port(8080);

  @Override
  public Integer call() throws Exception {
    // The responder would say so only after the build, and knows nothing of the option.
    port.listen("--port", ServerSocket::new).close();
    Build.modules(framework.module());
    System.err.println("netinfo: " + request() + "   (Ctrl-C ends it)");
    Path jar = Path.of(framework.module(), "target", framework.module() + ".jar");
    ProcessBuilder server = Child.command(java(), "-jar", jar.toString());
    server.environment().put(PORT, port.toString());
    return Child.run(server);
  }

  private String request() {
    return port.number() == 0
        ? "it says its port when it is ready"
        : "when it is ready: curl http://localhost:" + port;
  }
}
