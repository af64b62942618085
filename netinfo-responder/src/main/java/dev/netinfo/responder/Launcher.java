package dev.netinfo.responder;

import dev.netinfo.responder.field.Field;
import dev.netinfo.text.Printable;
import java.io.PrintStream;
import java.net.BindException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts a responder's process, and drains and stops it at SIGTERM. */
public final class Launcher {
  /** The exit status when a setting is refused. */
  static final int REFUSED = 2;

  /** The exit status when the server cannot start, or no longer listens. */
  static final int FAILED = 1;

  private static final int RUNNING = 0;

  /** Kept, because a logger without a reference is collected and loses its level. */
  private static final List<Logger> LOGGERS = new CopyOnWriteArrayList<>();

  private final PrintStream out;
  private final PrintStream err;

  Launcher(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Starts a responder, which serves until SIGTERM or SIGINT. The process ends with status 2 if a
   * setting is refused, and with status 1 if the port cannot be opened or stops listening; both
   * with one line on stderr.
   *
   * @param framework the framework that the responder runs on
   * @param environment the variables with settings and identity, such as {@code System.getenv()}
   * @param starter starts the framework's server
   */
  @SuppressWarnings("SystemExitOutsideMain") // the main method of three programs
  public static void launch(
      Framework framework, Map<String, String> environment, Server.Starter starter) {
    int status = new Launcher(System.out, System.err).start(framework, environment, starter);
    if (status != RUNNING) {
      System.exit(status);
    }
  }

  /** Makes a framework log nothing below that level under these names. */
  public static void limitLogs(Level level, String... names) {
    for (String name : names) {
      Logger logger = Logger.getLogger(name);
      logger.setLevel(level);
      LOGGERS.add(logger);
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
      if (addDrainHook(responder, server)) {
        watch(responder, server.port());
        responder.introduce();
        out.println(readyLine(responder, server.port()));
      }
      return RUNNING;
    } catch (Exception e) {
      err.println(failure(responder.settings().port(), e));
      return FAILED;
    }
  }

  @SuppressWarnings("SystemExitOutsideMain") // the main method of three programs
  private void watch(Responder responder, int port) {
    Runnable end =
        () -> {
          err.println("netinfo: nothing listens on port " + port + " any more: the process ends");
          System.exit(FAILED);
        };
    new ListenerWatch(port, responder::isDraining, end).start();
  }

  /**
   * Makes the process drain at its end. Returns false if it ends already, as with a SIGTERM that
   * comes during the start: then it is not ready, and nothing has failed.
   */
  private static boolean addDrainHook(Responder responder, Server server) {
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(responder, server), "drain"));
      return true;
    } catch (IllegalStateException shutdownInProgress) {
      return false;
    }
  }

  static void stop(Responder responder, Server server) {
    responder.drain();
    try {
      Thread.sleep(responder.settings().drain().toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.stop().run();
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

  /**
   * Returns the line for a start that failed. Frameworks wrap exceptions: it describes the {@code
   * BindException} among the causes, else the innermost cause.
   */
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
