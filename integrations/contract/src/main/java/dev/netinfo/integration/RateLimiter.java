package dev.netinfo.integration;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A rate limiter as applications have one: by what the framework says is the client. */
public final class RateLimiter {
  /** How many requests a client has. */
  public static final int REQUESTS = 3;

  private final Map<String, Integer> requests = new ConcurrentHashMap<>();

  /** Counts a request, and returns whether the client had one left. */
  public boolean allows(String client) {
    return requests.merge(client, 1, Integer::sum) <= REQUESTS;
  }
}
