package dev.netinfo.responder;

import dev.netinfo.responder.field.Field;
import dev.netinfo.text.Printable;
import java.io.PrintStream;
import java.net.BindException;
import java.util.Map;

/** The life of a responder's process: start, serve, drain, stop. */
public final class Launcher {
  /** The exit status when a setting is refused. */
  static final int REFUSED = 2;

  /** The exit status when the server cannot start, or listens no more. */
  static final int FAILED = 1;

  private static final int RUNNING = 0;

  private final PrintStream out;
  private final PrintStream err;

  Launcher(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Runs a responder until SIGTERM or SIGINT. Settings that are refused end the process with status
   * 2 and one line on stderr, a port that cannot be opened, or is closed later, with 1.
   */
  @SuppressWarnings("SystemExitOutsideMain") // it is the main of three programs
  public static void launch(
      Framework framework, Map<String, String> environment, Server.Starter starter) {
    int status = new Launcher(System.out, System.err).start(framework, environment, starter);
    if (status != RUNNING) {
      System.exit(status);
    }
  }

  /** Returns the status with which the process has to exit, or {@link #RUNNING}. */
  int start(Framework framework, Map<String, String> environment, Server.Starter starter) {
    Responder responder;
    try {
      responder = Responder.of(environment, framework, err::println);
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      return REFUSED;
    }
    try {
      Server server = starter.start(responder);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(responder, server), "drain"));
      watch(responder, server.port());
      responder.introduce();
      out.println(readyLine(responder, server.port()));
      return RUNNING;
    } catch (Exception e) {
      err.println(failure(responder.settings().port(), e));
      return FAILED;
    }
  }

  @SuppressWarnings("SystemExitOutsideMain") // it is the main of three programs
  private void watch(Responder responder, int port) {
    Runnable end =
        () -> {
          err.println("netinfo: nothing listens on port " + port + " any more: the process ends");
          System.exit(FAILED);
        };
    new ListenerWatch(port, responder::isDraining, end).start();
  }

  static void stop(Responder responder, Server server) {
    responder.drain();
    try {
      Thread.sleep(responder.settings().drain().toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.stop();
  }

  private static String readyLine(Responder responder, int port) {
    return "netinfo %s on %s %s: ready on port %d after %d ms"
        .formatted(
            responder.value(Field.VERSION),
            responder.value(Field.FRAMEWORK),
            responder.value(Field.FRAMEWORK_VERSION),
            port,
            ProcessAge.millis());
  }

  /** Frameworks wrap what happened, so the cause that says it is looked for. */
  private static String failure(int port, Exception failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && !(cause instanceof BindException)) {
      cause = cause.getCause();
    }
    String message = Printable.quote(String.valueOf(cause.getMessage()));
    return cause instanceof BindException
        ? "%s: cannot listen on port %d: %s; choose another port, or 0 for any free one"
            .formatted(Settings.PORT, port, message)
        : "cannot start: " + cause.getClass().getName() + " " + message;
  }
}
