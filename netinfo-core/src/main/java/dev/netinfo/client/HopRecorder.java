package dev.netinfo.client;

import dev.netinfo.address.IpAddress;
import dev.netinfo.address.IpRange;
import dev.netinfo.client.Hop.Verdict;
import org.jspecify.annotations.Nullable;

/** Records the hops of one request for {@link ClientIp}. Used once, by one thread. */
final class HopRecorder implements HopListener {
  private @Nullable Hop last;
  private @Nullable IpAddress client;
  private Reason reason = Reason.PEER_UNKNOWN;
  private String source = ClientIp.PEER;

  ClientIp clientIp() {
    return new ClientIp(client, reason, source, last);
  }

  @Override
  public void trusted(IpAddress proxy, IpRange range) {
    last = new Hop(last, proxy, Verdict.TRUSTED, range);
  }

  @Override
  public void trustedUnixSocket() {
    last = new Hop(last, null, Verdict.TRUSTED, null);
  }

  @Override
  public void counted(@Nullable IpAddress proxy) {
    last = new Hop(last, proxy, Verdict.COUNTED, null);
  }

  @Override
  public IpAddress client(Reason why, String where, IpAddress address) {
    reason = why;
    source = where;
    client = address;
    return address;
  }

  @Override
  public @Nullable IpAddress unusable(Reason why, String where, @Nullable IpAddress unusable) {
    last = new Hop(last, unusable, Verdict.UNUSABLE, null);
    return unresolved(why, where);
  }

  @Override
  public @Nullable IpAddress unresolved(Reason why, String where) {
    reason = why;
    source = where;
    return null;
  }
}
