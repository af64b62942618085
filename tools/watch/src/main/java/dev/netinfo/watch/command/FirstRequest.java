package dev.netinfo.watch.command;

import dev.netinfo.text.Printable;
import dev.netinfo.watch.request.FailureCause;
import dev.netinfo.watch.request.Outcome;
import dev.netinfo.watch.request.RequestEvent;
import dev.netinfo.watch.request.Target;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out by the first request whether there is a server. */
final class FirstRequest implements Consumer<RequestEvent> {
  /** Beyond the time of a request, in which it must have ended. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Target target;
  private final Consumer<RequestEvent> next;
  private final CompletableFuture<String> problem = new CompletableFuture<>();

  /** Hands events on, unless the first one says that there is no server. */
  FirstRequest(Target target, Consumer<RequestEvent> next) {
    this.target = target;
    this.next = next;
  }

  @Override
  public void accept(RequestEvent event) {
    String found = problem.isDone() ? "" : problem(event.outcome());
    if (found.isEmpty()) {
      next.accept(event);
    }
    problem.complete(found);
  }

  /** Waits for the first request, and returns why there is no server, or null if there is one. */
  @Nullable String awaitProblem() throws InterruptedException {
    try {
      Duration longest = target.timeout().plus(PATIENCE);
      String found = problem.get(longest.toMillis(), TimeUnit.MILLISECONDS);
      return found.isEmpty() ? null : found;
    } catch (TimeoutException e) {
      // A name server that does not answer is not bound to the time of a request.
      return unresolved();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private String problem(Outcome outcome) {
    if (!(outcome instanceof Outcome.Failed(String cause))) {
      return "";
    }
    return Stream.of(FailureCause.values())
        .filter(each -> each.toString().equals(cause))
        .map(this::problem)
        .collect(Collectors.joining());
  }

  private String problem(FailureCause cause) {
    String url = Printable.quote(target.uri().toString());
    return switch (cause) {
      case UNRESOLVED -> unresolved();
      case REFUSED -> "nothing listens at " + url + ", or it cannot be reached from here";
      case UNREACHED -> "nothing takes a connection at " + url + " in time";
      case TLS ->
          "TLS failed with "
              + url
              + ": is it an https server, of that name, with a certificate that Java trusts?";
      default -> "";
    };
  }

  private String unresolved() {
    return Printable.quote(String.valueOf(target.uri().getHost()))
        + " does not resolve; the name of a Service resolves only in a pod:"
        + " on a cluster by kustomize/components/watch, in the lab by ./netinfo lab exec jumpbox";
  }
}
