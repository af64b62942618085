package dev.netinfo.identity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prints the addresses it finds, where from, and how many UDP datagrams this host has sent. */
final class AddressesMain {
  private AddressesMain() {}

  public static void main(String[] arguments) throws Exception {
    PodInfo pod = PodInfo.from(Map.of());
    System.out.printf(
        "%s %s from %s, sent %s%n",
        pod.ip(), pod.ips(), pod.sources().get("pod_ip"), datagramsSent());
  }

  /** IPv4 and IPv6 count apart. */
  private static long datagramsSent() throws Exception {
    return counter("/proc/net/snmp", "Udp: [0-9]+ [0-9]+ [0-9]+ ([0-9]+) .*")
        + counter("/proc/net/snmp6", "Udp6OutDatagrams\\s+([0-9]+)");
  }

  private static long counter(String file, String pattern) throws Exception {
    for (String line : Files.readAllLines(Path.of(file))) {
      Matcher matcher = Pattern.compile(pattern).matcher(line);
      if (matcher.matches()) {
        return Long.parseLong(matcher.group(1));
      }
    }
    throw new IllegalStateException("no counter in " + file);
  }
}
