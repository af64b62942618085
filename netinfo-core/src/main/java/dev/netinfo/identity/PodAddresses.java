package dev.netinfo.identity;

import dev.netinfo.address.IpAddress;
import java.util.List;
import java.util.stream.Stream;

/** The pod's addresses: those of the downward API, else those of this host. */
record PodAddresses(SourcedValue<IpAddress> ip, SourcedValue<List<IpAddress>> ips) {

  static PodAddresses of(Environment variables, LocalHost host) {
    SourcedValue<IpAddress> ip = variables.address("pod_ip");
    SourcedValue<List<IpAddress>> ips = variables.addresses("pod_ips");
    if (ips == null) {
      ips = host.addresses();
      // The host's addresses are not this pod's if its own is none of them.
      if (ip != null && !ips.value().contains(ip.value())) {
        ips = new SourcedValue<>(List.of(ip.value()), ip.source());
      }
    }
    return ip == null
        ? new PodAddresses(new SourcedValue<>(ips.value().get(0), ips.source()), ips)
        : new PodAddresses(ip, new SourcedValue<>(first(ip.value(), ips.value()), ips.source()));
  }

  /** Returns the addresses with this one first, whether it was among them or not. */
  private static List<IpAddress> first(IpAddress primary, List<IpAddress> all) {
    return Stream.concat(Stream.of(primary), all.stream()).distinct().toList();
  }
}
