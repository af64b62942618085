package dev.netinfo.client;

import dev.netinfo.address.IpAddress;
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

  /** Creates a policy that resolves by the given one until that is replaced. */
  public ReplaceablePolicy(ClientIpPolicy first) {
    this.current = first;
  }

  /** Replaces the policy; requests that have begun are still resolved by the one before. */
  public void replace(ClientIpPolicy next) {
    current = next;
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
}
