package dev.netinfo.identity;

import dev.netinfo.address.IpAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An address of an interface that is up and is not loopback.
 *
 * @param isVirtual whether the interface is a bridge or a tunnel of this host: behind a bridge are
 *     this host's own containers, behind a tunnel is a VPN
 */
record LocalAddress(String interfaceName, int index, boolean isVirtual, IpAddress address) {

  static List<LocalAddress> all() {
    try {
      return NetworkInterface.networkInterfaces()
          .filter(LocalAddress::isUsable)
          .flatMap(network ->
              network
                  .inetAddresses()
                  .map(address ->
                      new LocalAddress(
                          network.getName(),
                          network.getIndex(),
                          isVirtual(network),
                          IpAddress.of(address))))
          .toList();
    } catch (SocketException e) {
      // A host that shows no interface is not refused: loopback is left.
      return List.of();
    }
  }

  private static boolean isUsable(NetworkInterface network) {
    try {
      return network.isUp() && !network.isLoopback();
    } catch (SocketException e) {
      return false;
    }
  }

  private static boolean isVirtual(NetworkInterface network) {
    Path device = Path.of("/sys/class/net", network.getName());
    return Files.exists(device.resolve("bridge")) || Files.exists(device.resolve("tun_flags"));
  }
}
