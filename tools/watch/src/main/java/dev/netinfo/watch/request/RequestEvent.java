package dev.netinfo.watch.request;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * One request and its outcome.
 *
 * @param at when it ended
 * @param latency how long it took, from when it was due
 * @param isNewConnection whether it is the first on its connection, for which a pod was selected;
 *     of no meaning where no pod answered
 */
public record RequestEvent(Instant at, Outcome outcome, Duration latency, boolean isNewConnection) {
  static RequestEvent of(Client.Response response, Instant at, Duration latency) {
    Outcome outcome = Outcome.of(response.status(), response.body());
    return new RequestEvent(at, outcome, latency, response.isFirst());
  }

  static RequestEvent of(IOException failure, Instant at, Duration latency) {
    Outcome outcome = new Outcome.Failed(FailureCause.of(failure).toString());
    return new RequestEvent(at, outcome, latency, true);
  }

  /** Returns when the request was due. */
  public Instant due() {
    return at.minus(latency);
  }
}
