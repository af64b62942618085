package dev.netinfo.micronaut;

import dev.netinfo.client.ClientIpPolicy;
import io.micronaut.http.server.netty.handler.accesslog.element.LogElement;
import io.micronaut.http.server.netty.handler.accesslog.element.LogElementBuilder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Makes the elements of the access log that show the client; for Micronaut only. It finds this
 * class as a service, and has one for all applications of the process: so the format names the
 * policy.
 */
public final class ClientElementBuilder implements LogElementBuilder {
  /** Without this class, Micronaut shows the peer for it, and no forged address. */
  static final String TOKEN = "h";

  private static final Map<String, ClientIpPolicy> POLICIES = new ConcurrentHashMap<>();
  private static final AtomicInteger COUNT = new AtomicInteger();

  /** Micronaut makes one. */
  public ClientElementBuilder() {}

  /** Remembers a policy, and returns the parameter that stands for it in a format. */
  static String register(ClientIpPolicy policy) {
    String parameter = "netinfo-" + COUNT.incrementAndGet();
    POLICIES.put(parameter, policy);
    return parameter;
  }

  static void forget(String parameter) {
    POLICIES.remove(parameter);
  }

  @Override
  public @Nullable LogElement build(String token, @Nullable String parameter) {
    ClientIpPolicy policy =
        parameter != null && token.equals(TOKEN) ? POLICIES.get(parameter) : null;
    return policy == null ? null : new ClientElement(policy);
  }

  /** Comes before Micronaut's own, which takes any parameter. */
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }
}
