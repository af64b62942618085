package dev.netinfo.micronaut;

import dev.netinfo.client.ClientIpPolicy;
import io.micronaut.http.server.netty.handler.accesslog.element.LogElement;
import io.micronaut.http.server.netty.handler.accesslog.element.LogElementBuilder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Makes the elements of the access log that show the client. Only Micronaut, which finds this class
 * as a service, calls it. All applications of a process share one builder, so the format names the
 * policy.
 *
 * <p>Thread-safe.
 */
public final class ClientElementBuilder implements LogElementBuilder {
  /**
   * The element's letter. Without this class, Micronaut shows the peer for it: not a forged
   * address.
   */
  static final String TOKEN = "h";

  private static final Map<String, ClientIpPolicy> POLICIES = new ConcurrentHashMap<>();
  private static final AtomicInteger COUNT = new AtomicInteger();

  /** Called by Micronaut. */
  public ClientElementBuilder() {}

  /** Registers a policy, and returns the parameter that names it in a format. */
  static String register(ClientIpPolicy policy) {
    String parameter = "netinfo-" + COUNT.incrementAndGet();
    POLICIES.put(parameter, policy);
    return parameter;
  }

  static void forget(String parameter) {
    POLICIES.remove(parameter);
  }

  /** Returns the element, or null if the token and parameter are not those of a policy. */
  @Override
  public @Nullable LogElement build(String token, @Nullable String parameter) {
    ClientIpPolicy policy =
        parameter != null && token.equals(TOKEN) ? POLICIES.get(parameter) : null;
    return policy == null ? null : new ClientElement(policy);
  }

  /** Comes before Micronaut's own builder, which accepts every parameter. */
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }
}
