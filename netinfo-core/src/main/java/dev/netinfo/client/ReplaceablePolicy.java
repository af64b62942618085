package dev.netinfo.client;

import dev.netinfo.address.IpAddress;
import org.jspecify.annotations.Nullable;

/**
 * A policy that can be replaced while requests are served, say because the ranges of a CDN have
 * changed. No lock: each request is judged by one policy from beginning to end, the newest when it
 * began.
 *
 * <p>A new policy is made, and refused, before it is handed over, so that a bad list of ranges
 * leaves the old one in force.
 *
 * {@snippet file="dev/netinfo/ExamplesTest.java" region="replace"}
 */
public final class ReplaceablePolicy extends ClientIpPolicy {
  private volatile ClientIpPolicy current;

  /** Creates a policy that judges by the given one until that is replaced. */
  public ReplaceablePolicy(ClientIpPolicy first) {
    this.current = first;
  }

  /** Replaces the policy; requests that have begun are still judged by the one before. */
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
