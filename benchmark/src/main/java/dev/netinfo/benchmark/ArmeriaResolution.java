package dev.netinfo.benchmark;

import com.linecorp.armeria.common.HttpHeaders;
import com.linecorp.armeria.server.ClientAddressSource;
import com.linecorp.armeria.server.ProxiedAddressesBridge;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** Armeria's reading of either header: the leftmost element that is an address, whoever sent it. */
final class ArmeriaResolution {
  private final HttpHeaders headers;
  private final List<ClientAddressSource> sources;
  private final InetSocketAddress peer;

  ArmeriaResolution(Request request) {
    headers = HttpHeaders.of(request.header(), request.value());
    sources = List.of(ClientAddressSource.ofHeader(request.header()));
    peer = new InetSocketAddress(InetAddress.ofLiteral(request.peer()), 80);
  }

  InetSocketAddress resolve() {
    return ProxiedAddressesBridge.determine(headers, sources, peer).sourceAddress();
  }
}
