package app;

import dev.netinfo.address.IpRange;
import dev.netinfo.address.RateLimitKey;
import dev.netinfo.client.ClientIp;
import dev.netinfo.client.ClientIpPolicy;
import dev.netinfo.client.ClientIpSettings;
import dev.netinfo.client.Peer;
import dev.netinfo.identity.PodInfo;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;

/** Uses each package of the core. */
public final class Main {
  private Main() {}

  /** Prints who answered, and who asked. */
  public static void main(String[] arguments) {
    ClientIpPolicy policy = ClientIpSettings.from(Map.of());
    ClientIp client =
        policy.resolve(
            Peer.of(new InetSocketAddress("127.0.0.1", 4711)),
            name -> List.of("6.6.6.6, 203.0.113.9"));
    IpRange key = RateLimitKey.of(client.address());
    PodInfo pod = PodInfo.from(Map.of("POD_NAME", "demo-0"));
    System.out.println(pod.name() + " " + client.text() + " " + key);
  }
}
