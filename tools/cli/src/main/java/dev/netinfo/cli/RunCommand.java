package dev.netinfo.cli;

import static dev.netinfo.support.Command.java;

import dev.netinfo.support.Build;
import dev.netinfo.support.Child;
import dev.netinfo.support.Framework;
import dev.netinfo.support.Port;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
  private static final Port DEFAULT = new Port(8080);

  @Parameters(
      paramLabel = "FRAMEWORK",
      arity = "0..1",
      defaultValue = "helidon",
      description = "One of ${COMPLETION-CANDIDATES}.")
  private Framework framework = Framework.HELIDON;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port to listen on (default: $NETINFO_HTTP_PORT, or 8080).",
      showDefaultValue = Visibility.NEVER)
  private @Nullable Port wanted;

  @Override
  public Integer call() throws Exception {
    Port port = port();
    // The responder would say so only after the build, and knows nothing of the option.
    port.listen("--port", ServerSocket::new).close();
    Build.modules(framework.module());
    System.err.println("netinfo: " + request(port) + "   (Ctrl-C ends it)");
    Path jar = Path.of(framework.module(), "target", framework.module() + ".jar");
    ProcessBuilder server = Child.command(java(), "-jar", jar.toString());
    server.environment().put(PORT, port.toString());
    return Child.run(server);
  }

  private Port port() {
    String variable = System.getenv().getOrDefault(PORT, "");
    if (wanted != null) {
      return wanted;
    }
    try {
      return variable.isEmpty() ? DEFAULT : Port.parse(variable);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(PORT + ": " + e.getMessage(), e);
    }
  }

  private static String request(Port port) {
    return port.number() == 0
        ? "it says its port when it is ready"
        : "when it is ready: curl http://localhost:" + port;
  }
}
