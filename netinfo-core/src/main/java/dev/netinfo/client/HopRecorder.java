package dev.netinfo.client;

import dev.netinfo.address.IpAddress;
import dev.netinfo.address.IpRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records the hops of one request for {@link ClientIp}. Used once, by one thread. */
final class HopRecorder implements HopListener {
  private final List<Hop> hops = new ArrayList<>(4);
  private @Nullable IpAddress client;
  private Reason reason = Reason.PEER_UNKNOWN;
  private String source = ClientIp.PEER;

  ClientIp clientIp() {
    return new ClientIp(client, reason, source, hops);
  }

  @Override
  public void trusted(IpAddress proxy, IpRange range) {
    hops.add(Hop.trusted(proxy, range));
  }

  @Override
  public void trustedUnixSocket() {
    hops.add(Hop.trustedUnixSocket());
  }

  @Override
  public void counted(@Nullable IpAddress proxy) {
    hops.add(Hop.counted(proxy));
  }

  @Override
  public IpAddress client(Reason why, String where, IpAddress address) {
    hops.add(Hop.client(address, null));
    return end(why, where, address);
  }

  @Override
  public IpAddress lastReached(Reason why, String where, IpAddress address) {
    Hop last = hops.remove(hops.size() - 1);
    hops.add(Hop.client(address, last.range()));
    return end(why, where, address);
  }

  @Override
  public @Nullable IpAddress unusable(Reason why, String where, @Nullable IpAddress unusable) {
    hops.add(Hop.unusable(unusable));
    return unresolved(why, where);
  }

  @Override
  public @Nullable IpAddress unresolved(Reason why, String where) {
    reason = why;
    source = where;
    return null;
  }

  private IpAddress end(Reason why, String where, IpAddress address) {
    reason = why;
    source = where;
    client = address;
    return address;
  }
}
