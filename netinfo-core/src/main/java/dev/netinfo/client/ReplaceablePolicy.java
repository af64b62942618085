package dev.netinfo.client;

import dev.netinfo.address.IpAddress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A policy that can be replaced while requests are served, say because the ranges of a CDN have
 * changed. Each request is resolved by one policy, the newest one when it begins; there is no lock.
 *
 * <p>An application makes the new policy before it hands that over. If its configuration is wrong,
 * that throws, and the old policy stays in force.
 *
 * {@snippet file="dev/netinfo/ExamplesTest.java" region="replace"}
 */
public final class ReplaceablePolicy extends ClientIpPolicy {
  private volatile ClientIpPolicy current;

  /**
   * Creates a policy that resolves by the given one until that is replaced.
   *
   * @throws IllegalArgumentException if that is a replaceable policy itself
   */
  public ReplaceablePolicy(ClientIpPolicy first) {
    this.current = checked(first);
  }

  /**
   * Replaces the policy; requests that have begun are still resolved by the one before.
   *
   * @throws IllegalArgumentException if the new one is a replaceable policy, such as this one
   */
  public void replace(ClientIpPolicy next) {
    current = checked(next);
  }

  /** Returns the policy in force. */
  public ClientIpPolicy current() {
    return current;
  }

  @Override
  public TrustedProxies proxies() {
    return current.proxies();
  }

  @Override
  public @Nullable String headerName() {
    return current.headerName();
  }

  @Override
  public String describe() {
    return current.describe();
  }

  @Override
  @Nullable IpAddress client(@Nullable IpAddress peer, HeaderLines headers, HopListener listener) {
    return current.client(peer, headers, listener);
  }

  private static ClientIpPolicy checked(ClientIpPolicy next) {
    if (Objects.requireNonNull(next, "policy") instanceof ReplaceablePolicy) {
      throw new IllegalArgumentException(
          "a replaceable policy cannot hold another; pass its current() policy");
    }
    return next;
  }
}
