package dev.netinfo.integration;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A rate limiter as applications have one: for each client that the framework returns. */
public final class RateLimiter {
  /** The maximum of requests per client. */
  public static final int REQUESTS = 3;

  private final Map<String, Integer> requests = new ConcurrentHashMap<>();

  /** Counts a request, and returns whether the client is within its maximum. */
  public boolean allows(String client) {
    return requests.merge(client, 1, Integer::sum) <= REQUESTS;
  }
}
