package dev.netinfo.watch.command;

import dev.netinfo.text.Printable;
import dev.netinfo.watch.request.FailureCause;
import dev.netinfo.watch.request.Sample;
import dev.netinfo.watch.request.Target;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds out by the first request whether there is anybody to watch. */
final class FirstRequest implements Consumer<Sample> {
  /** Beyond the time of a request, in which it must have ended. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Target target;
  private final Consumer<Sample> next;
  private final CompletableFuture<String> first = new CompletableFuture<>();

  /** Hands samples on, unless the first one says that nobody is there. */
  FirstRequest(Target target, Consumer<Sample> next) {
    this.target = target;
    this.next = next;
  }

  @Override
  public void accept(Sample sample) {
    String reason = first.isDone() ? null : reason(sample);
    if (reason == null) {
      next.accept(sample);
    }
    first.complete(reason == null ? "" : reason);
  }

  /** Returns why nobody is there, once that is known, or null if somebody is. */
  @Nullable String reason() throws InterruptedException {
    try {
      Duration longest = target.timeout().plus(PATIENCE);
      String reason = first.get(longest.toMillis(), TimeUnit.MILLISECONDS);
      return reason.isEmpty() ? null : reason;
    } catch (TimeoutException e) {
      // A name server that does not answer is not bound to the time of a request.
      return unresolved();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private @Nullable String reason(Sample sample) {
    if (!(sample instanceof Sample.Failed(FailureCause failure, Duration _))) {
      return null;
    }
    String url = Printable.quote(target.uri().toString());
    return switch (failure) {
      case UNRESOLVED -> unresolved();
      case REFUSED -> "nothing listens at " + url + ", or it cannot be reached from here";
      case UNREACHED -> "nobody takes a connection at " + url + " in time";
      case TLS ->
          "TLS failed with "
              + url
              + ": is it an https server, of that name, with a certificate that Java trusts?";
      default -> null;
    };
  }

  private String unresolved() {
    return Printable.quote(String.valueOf(target.uri().getHost()))
        + " does not resolve; a Service's name does in a pod: kustomize/components/watch";
  }
}
