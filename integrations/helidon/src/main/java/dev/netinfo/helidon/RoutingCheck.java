package dev.netinfo.helidon;

import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ends the start if the server uses the application's routing without {@link ClientRouting}. */
record RoutingCheck(AtomicBoolean isInPlace) implements HttpFeature {
  @Override
  public void setup(HttpRouting.Builder routing) {}

  @Override
  public void beforeStart() {
    if (!isInPlace.get()) {
      throw new IllegalStateException(
          "netinfo: the HTTP routing of the default socket is not wrapped, so remotePeer() would"
              + " return the last proxy; remove what else replaces the routing, and use Helidon"
              + " 4.5");
    }
  }
}
