package dev.netinfo.benchmark;

import dev.netinfo.client.ForwardingHeader;
import java.util.Map;

/** Requests of a client by {@code https} to another host, behind one proxy. */
public enum ClientRequestScenario implements Scenario {
  /** The headers that most proxies write. */
  X_FORWARDED_REQUEST(
      "client, scheme and host by X-Forwarded-For, -Proto and -Host",
      ForwardingHeader.X_FORWARDED_FOR),
  /** The standard's one. */
  FORWARDED_REQUEST("client, scheme and host by Forwarded", ForwardingHeader.FORWARDED);

  private final String title;
  private final ForwardingHeader header;

  ClientRequestScenario(String title, ForwardingHeader header) {
    this.title = title;
    this.header = header;
  }

  @Override
  public String title() {
    return title;
  }

  ForwardingHeader header() {
    return header;
  }

  Request request() {
    return new Request(
        Request.PROXY,
        switch (this) {
          case X_FORWARDED_REQUEST ->
              Map.of(
                  "X-Forwarded-For", "203.0.113.9",
                  "X-Forwarded-Proto", "https",
                  "X-Forwarded-Host", "app.example.org");
          case FORWARDED_REQUEST ->
              Map.of("Forwarded", "for=203.0.113.9;proto=https;host=app.example.org");
        });
  }
}
