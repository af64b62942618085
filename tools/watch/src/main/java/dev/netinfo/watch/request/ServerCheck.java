package dev.netinfo.watch.request;

import dev.netinfo.text.Printable;
import java.io.IOException;

/** Finds out whether there is a server, by a connection over which nothing is sent. */
public final class ServerCheck {
  private ServerCheck() {}

  /**
   * Connects to a target once.
   *
   * @throws IllegalArgumentException if nobody takes the connection, saying why
   */
  public static void check(Target target) {
    try {
      Connection.open(target, System.nanoTime() + target.timeout().toNanos()).close();
    } catch (IOException e) {
      String problem = problem(FailureCause.of(e), target);
      if (!problem.isEmpty()) {
        throw new IllegalArgumentException(problem, e);
      }
    }
  }

  private static String problem(FailureCause cause, Target target) {
    String url = Printable.quote(target.uri().toString());
    return switch (cause) {
      case UNRESOLVED ->
          Printable.quote(String.valueOf(target.uri().getHost()))
              + " does not resolve; the name of a Service resolves only in a pod:"
              + " on a cluster by kustomize/components/watch, in the lab by ./netinfo lab exec jumpbox";
      case REFUSED -> "nothing listens at " + url + ", or it cannot be reached from here";
      case UNREACHED -> "nothing takes a connection at " + url + " in time";
      case TLS ->
          "TLS failed with "
              + url
              + ": is it an https server, of that name, with a certificate that Java trusts?";
      default -> "";
    };
  }
}
