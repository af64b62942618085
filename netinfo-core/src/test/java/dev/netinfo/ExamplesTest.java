package dev.netinfo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.address.IpAddress;
import dev.netinfo.address.IpRange;
import dev.netinfo.address.RateLimitKey;
import dev.netinfo.client.ClientIp;
import dev.netinfo.client.ClientIpPolicy;
import dev.netinfo.client.ClientIpSettings;
import dev.netinfo.client.ForwardingHeader;
import dev.netinfo.client.Peer;
import dev.netinfo.client.ReplaceablePolicy;
import dev.netinfo.client.TrustedProxies;
import dev.netinfo.identity.DownwardApi;
import dev.netinfo.identity.NodeInfo;
import dev.netinfo.identity.PodInfo;
import dev.netinfo.identity.ResourceAttributes;
import dev.netinfo.request.AllowedHosts;
import dev.netinfo.request.ClientRequest;
import dev.netinfo.request.ClientRequestPolicy;
import dev.netinfo.request.FactReason;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.semconv.ContainerAttributes;
import io.opentelemetry.semconv.K8sAttributes;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples that the Javadoc shows. */
class ExamplesTest {
  @Test
  void resolves() {
    InetSocketAddress remote = new InetSocketAddress("10.244.3.7", 41234);
    Map<String, List<String>> headers = Map.of("X-Forwarded-For", List.of("6.6.6.6, 203.0.113.9"));
    // @start region="policy"
    // At start: whatever is wrong fails here, quoting the text.
    ClientIpPolicy policy =
        ClientIpPolicy.trustedRanges(
            ForwardingHeader.X_FORWARDED_FOR, TrustedProxies.parse("loopback, 10.244.0.0/16"));

    // For each request: this cannot fail.
    ClientIp client = policy.resolve(Peer.of(remote), headers::get);
    // client.text():        203.0.113.9, or "unknown"
    // client.reason():      FIRST_UNTRUSTED
    // client.explanation(): 10.244.3.7 is a trusted proxy (10.244.0.0/16); the last address it ...
    // @end
    assertEquals("203.0.113.9", client.text());
    assertTrue(client.explanation().startsWith("10.244.3.7 is a trusted proxy (10.244.0.0/16)"));
  }

  @Test
  void resolvesTheWholeRequest() {
    InetSocketAddress remote = new InetSocketAddress("10.244.3.7", 40000);
    boolean isTls = false;
    String host = "demo.default.svc";
    Map<String, List<String>> headers =
        Map.of(
            "X-Forwarded-For", List.of("203.0.113.9"),
            "X-Forwarded-Proto", List.of("https"),
            "X-Forwarded-Host", List.of("shop.example.org"));
    // @start region="request"
    // Once, at start; or from text settings, by ClientRequestSettings.
    ClientRequestPolicy policy =
        ClientRequestPolicy.of(
                ClientIpPolicy.trustedRanges(
                    ForwardingHeader.X_FORWARDED_FOR, TrustedProxies.parse("10.244.0.0/16")))
            .allowedHosts(AllowedHosts.parse("example.org, *.example.org"));

    // For each request, with what the connection itself is: this cannot fail.
    ClientRequest request =
        policy.resolve(Peer.of(remote), isTls ? "https" : "http", host, headers::get);
    // request.client().text():  203.0.113.9
    // request.isSecure():       true
    // request.origin():         https://shop.example.org
    // request.schemeReason():   ONLY_ELEMENT
    // @end
    assertEquals("203.0.113.9", request.client().text());
    assertEquals("https://shop.example.org", request.origin());
    assertEquals(FactReason.ONLY_ELEMENT, request.schemeReason());
  }

  @Test
  void choosesAPolicy() {
    // @start region="policies"
    TrustedProxies ingress = TrustedProxies.parse("10.244.3.0/24");

    // Proxies at known addresses, each of which appends its peer's address:
    ClientIpPolicy ranges = ClientIpPolicy.trustedRanges(ForwardingHeader.FORWARDED, ingress);
    // The same if trusted addresses may also be clients:
    ClientIpPolicy lenient =
        ClientIpPolicy.trustedRanges(ForwardingHeader.FORWARDED, ingress).lenient();
    // Always two proxies that append, of which the outer one has no known address:
    ClientIpPolicy count =
        ClientIpPolicy.trustedCount(ForwardingHeader.X_FORWARDED_FOR, 2, ingress);
    // A proxy that sets one header anew for each request:
    ClientIpPolicy single = ClientIpPolicy.singleHeader("X-Real-IP", ingress);
    // No proxy at all:
    ClientIpPolicy none = ClientIpPolicy.peerOnly();
    // @end
    for (ClientIpPolicy policy : List.of(ranges, lenient, count, single, none)) {
      IpAddress stranger = IpAddress.parse("203.0.113.66");
      assertEquals(stranger, policy.address(stranger, name -> List.of("for=6.6.6.6")));
    }
  }

  @Test
  void readsSettings() {
    Map<String, String> environment = Map.of("NETINFO_TRUSTED_PROXIES", "10.244.3.0/24");
    Map<String, String> properties = Map.of("app.trusted-proxies", "10.244.3.0/24");
    // @start region="settings"
    // NETINFO_TRUSTED_PROXIES, NETINFO_CLIENT_IP_HEADER and so on, of System.getenv():
    ClientIpPolicy policy = ClientIpSettings.from(environment);
    // app.trusted-proxies, app.client-ip-header and so on, of the application's configuration:
    ClientIpPolicy same = ClientIpSettings.from(properties, setting -> "app." + setting.property());
    // @end
    assertEquals(policy.describe(), same.describe());
    assertEquals("10.244.3.0/24", policy.proxies().toString());
  }

  @Test
  void readsTheDownwardApi() {
    Map<String, String> environment = Map.of("MY_POD_NAME", "demo-0", "NODE_NAME", "worker");
    // @start region="downward"
    DownwardApi names = DownwardApi.standard().with("pod_name", "MY_POD_NAME");
    PodInfo pod = PodInfo.from(environment, names);
    NodeInfo node = NodeInfo.from(environment, names);
    // pod.name():                     the value of MY_POD_NAME
    // pod.sources().get("pod_name"):  MY_POD_NAME
    // @end
    assertEquals("demo-0", pod.name());
    assertEquals("MY_POD_NAME", pod.sources().get("pod_name"));
    assertEquals("worker", node.name());
  }

  @Test
  void describesTheResource() {
    Map<String, String> environment =
        Map.of("POD_NAME", "demo-0", "NETINFO_IMAGE", "registry.example:5000/demo:1.1.0");
    // @start region="attributes"
    Map<String, String> known =
        ResourceAttributes.of(PodInfo.from(environment), NodeInfo.from(environment));
    // known: container.image.name=registry.example:5000/demo, container.image.tags=1.1.0,
    //        k8s.pod.name=demo-0

    AttributesBuilder attributes = Attributes.builder();
    known.forEach((name, value) -> {
      if (ResourceAttributes.isList(name)) {
        attributes.put(AttributeKey.stringArrayKey(name), value);
      } else {
        attributes.put(name, value);
      }
    });
    Resource resource = Resource.getDefault().merge(Resource.create(attributes.build()));
    // @end
    assertEquals("demo-0", resource.getAttribute(K8sAttributes.K8S_POD_NAME));
    assertEquals(List.of("1.1.0"), resource.getAttribute(ContainerAttributes.CONTAINER_IMAGE_TAGS));
    assertEquals("registry.example:5000/demo", known.get("container.image.name"));
  }

  @Test
  void replacesTrust() {
    String published = "10.244.3.0/24, 2001:db8::/32";
    // @start region="replace"
    ReplaceablePolicy policy = new ReplaceablePolicy(ClientIpPolicy.peerOnly());

    // Whenever the ranges change; if the text is refused, the policy stays as it was.
    policy.replace(
        ClientIpPolicy.trustedRanges(
            ForwardingHeader.X_FORWARDED_FOR, TrustedProxies.parse(published)));
    // @end
    assertEquals("10.244.3.0/24, 2001:db8::/32", policy.proxies().toString());
  }

  @Test
  void readsAddresses() {
    // @start region="address"
    IpAddress address = IpAddress.parse("2001:DB8:0:0::9"); // toString(): 2001:db8::9
    IpAddress mapped = IpAddress.parse("::ffff:192.0.2.1"); // equals 192.0.2.1
    IpAddress none = IpAddress.tryParse("127.1"); // null
    // @end
    assertEquals("2001:db8::9", address.toString());
    assertEquals(IpAddress.parse("192.0.2.1"), mapped);
    assertNull(none);
    // @start region="range"
    IpRange range = IpRange.parse("10.244.0.0/16");
    boolean isPod = range.contains(IpAddress.parse("10.244.1.8")); // true
    boolean isNode = range.contains(IpAddress.parse("172.18.0.3")); // false
    // @end
    assertTrue(isPod);
    assertFalse(isNode);
  }

  @Test
  void countsRequests() {
    // @start region="key"
    IpRange v4 = RateLimitKey.of(IpAddress.parse("203.0.113.9")); // 203.0.113.9/32
    IpRange v6 = RateLimitKey.of(IpAddress.parse("2001:db8:1:2::9")); // 2001:db8:1:2::/64
    IpRange nat64 = RateLimitKey.of(IpAddress.parse("64:ff9b::203.0.113.9")); // 203.0.113.9/32
    // @end
    assertEquals("203.0.113.9/32", v4.toString());
    assertEquals("2001:db8:1:2::/64", v6.toString());
    assertEquals(v4, nat64);
  }
}
