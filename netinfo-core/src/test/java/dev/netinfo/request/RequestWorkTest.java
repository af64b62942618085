package dev.netinfo.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.AllocatedBytes;
import dev.netinfo.address.IpAddress;
import dev.netinfo.client.ClientIpPolicy;
import dev.netinfo.client.ForwardingHeader;
import dev.netinfo.client.HeaderLines;
import dev.netinfo.client.TrustedProxies;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That nobody can make work by sending much. */
class RequestWorkTest {
  private static final IpAddress PROXY = IpAddress.parse("10.0.0.1");
  private static final ClientRequestPolicy LIST = policy(ForwardingHeader.X_FORWARDED_FOR);
  private static final ClientRequestPolicy FORWARDED = policy(ForwardingHeader.FORWARDED);

  @ParameterizedTest
  @ValueSource(
      strings = {"6.6.6.6, ", "for=6.6.6.6;host=\"a,b;\\\", ", "\"", "\\", "=\"", ",", ";x=1", " "})
  void allocatesNothingForWhatIsLeftOfTheAnswer(String piece) {
    String attack = piece.repeat(80_000 / piece.length()) + ", ";
    String element = "for=203.0.113.9;proto=https;host=a.example";
    assertEquals(
        allocated(FORWARDED, Map.of("Forwarded", List.of("x, " + element))),
        allocated(FORWARDED, Map.of("Forwarded", List.of(attack + element))));
    assertEquals(
        allocated(LIST, beside("x, 203.0.113.9")), allocated(LIST, beside(attack + "203.0.113.9")));
  }

  @Test
  void allocatesNothingForAListThatIsTooLong() {
    long few = allocated(LIST, Map.of("X-Forwarded-For", List.of("203.0.113.9")));
    for (String host : List.of("a, ".repeat(30_000), "a".repeat(80_000))) {
      Map<String, List<String>> headers =
          Map.of("X-Forwarded-For", List.of("203.0.113.9"), "X-Forwarded-Host", List.of(host));
      long bytes = allocated(LIST, headers) - few;
      assertTrue(bytes <= 100, bytes + " bytes");
    }
  }

  @Test
  void readsNoMoreLinesThanThereAreProxies() {
    int[] read = {0};
    List<String> lines = counting(10_000, read);
    ClientRequest request =
        LIST.resolve(
            PROXY,
            "http",
            null,
            name -> name.equals("X-Forwarded-For") ? List.of("203.0.113.9") : lines);
    assertEquals(FactReason.LIST_TOO_LONG, request.schemeReason());
    assertEquals(FactReason.LIST_TOO_LONG, request.authorityReason());
    assertEquals(2 * (ClientIpPolicy.MAX_HOPS + 1), read[0]);
  }

  private static List<String> counting(int size, int[] read) {
    return new AbstractList<>() {
      @Override
      public String get(int index) {
        read[0]++;
        return "https";
      }

      @Override
      public int size() {
        return size;
      }
    };
  }

  private static Map<String, List<String>> beside(String forwardedFor) {
    return Map.of(
        "X-Forwarded-For", List.of(forwardedFor),
        "X-Forwarded-Proto", List.of("https"),
        "X-Forwarded-Host", List.of("a.example"));
  }

  private static long allocated(ClientRequestPolicy policy, Map<String, List<String>> headers) {
    HeaderLines lines = headers::get;
    return AllocatedBytes.of(() -> policy.resolve(PROXY, "http", "pod.example", lines));
  }

  private static ClientRequestPolicy policy(ForwardingHeader header) {
    return ClientRequestPolicy.of(
        ClientIpPolicy.trustedRanges(header, TrustedProxies.parse("10.0.0.0/8")));
  }
}
