package dev.netinfo.identity;

import dev.netinfo.address.IpAddress;
import java.util.List;

/** The pod's addresses: those of the downward API, else those of the machine. */
record PodAddresses(Fact<IpAddress> ip, Fact<List<IpAddress>> ips) {

  static PodAddresses of(Environment variables, Machine machine) {
    Fact<IpAddress> ip = variables.address("POD_IP");
    Fact<List<IpAddress>> ips = variables.addresses("POD_IPS");
    if (ips == null) {
      ips = machine.addresses();
      // Another machine's addresses beside this pod's would be a lie.
      if (ip != null && !ips.value().contains(ip.value())) {
        ips = new Fact<>(List.of(ip.value()), ip.source());
      }
    }
    return new PodAddresses(ip != null ? ip : new Fact<>(ips.value().get(0), ips.source()), ips);
  }
}
