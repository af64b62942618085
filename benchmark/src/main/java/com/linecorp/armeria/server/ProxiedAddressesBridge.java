package com.linecorp.armeria.server;

import com.linecorp.armeria.common.HttpHeaders;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** Calls what Armeria does for each request, which it shows to its own package only. */
@NullMarked
public final class ProxiedAddressesBridge {
  private ProxiedAddressesBridge() {}

  /** Reads the headers as a server without a filter of addresses does. */
  public static ProxiedAddresses determine(
      HttpHeaders headers, List<ClientAddressSource> sources, InetSocketAddress peer) {
    return HttpHeaderUtil.determineProxiedAddresses(headers, sources, null, peer, client -> true);
  }
}
