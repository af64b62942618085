package dev.netinfo.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.AllocatedBytes;
import dev.netinfo.address.IpAddress;
import java.util.AbstractList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That nobody can make work by sending much. What is counted here is exact; time is not. */
class WorkTest {
  private static final IpAddress PROXY = IpAddress.parse("10.0.0.1");
  private static final ClientIpPolicy LIST = policy(ForwardingHeader.X_FORWARDED_FOR);
  private static final ClientIpPolicy FORWARDED = policy(ForwardingHeader.FORWARDED);

  @Test
  void looksAtNoLineLeftOfTheAnswer() {
    assertEquals(1, linesRead(10_000, "6.6.6.6", "203.0.113.9"));
    assertEquals(2, linesRead(10_000, "6.6.6.6", "10.0.0.2"));
    assertEquals(64, linesRead(10_000, "10.0.0.2", "10.0.0.2"));
    assertEquals(1, linesRead(10_000, "10.0.0.2", "garbage"));
  }

  static Stream<List<String>> attacks() {
    return Stream.of("6.6.6.6, ", "for=6.6.6.6;x=\"a,b;\\\", ", "\"", "\\", "=\"", ",", ";x=1", " ")
        .map(piece -> List.of(piece.repeat(10_000) + ", "));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void allocatesNothingForWhatIsLeftOfTheAnswer(List<String> attack) {
    for (String answer : List.of("203.0.113.9", "203.0.113.9, 10.0.0.2", "garbage")) {
      String element = answer.replaceAll("(^|, )", "$1for=");
      assertEquals(allocated(LIST, "6.6.6.6, " + answer), allocated(LIST, attack.get(0) + answer));
      assertEquals(
          allocated(FORWARDED, "for=6.6.6.6, " + element),
          allocated(FORWARDED, attack.get(0) + element));
    }
  }

  @Test
  void allocatesNothingForAPeerThatIsTheClient() {
    assertEquals(0, allocated(ClientIpPolicy.peerOnly(), "6.6.6.6"));
    IpAddress stranger = IpAddress.parse("203.0.113.66");
    assertEquals(0, allocated(LIST, stranger, "6.6.6.6"));
  }

  @Test
  void allocatesLittleForAClientBehindOneProxy() {
    long bytes = allocated(LIST, "203.0.113.9");
    assertTrue(bytes <= 80, bytes + " bytes, uncompiled");
  }

  @Test
  void allocatesNoHopForAPeerThatIsTheClientUntilTheHopsAreAskedFor() {
    HeaderLines none = name -> null;
    IpAddress stranger = IpAddress.parse("203.0.113.66");
    long bytes = AllocatedBytes.of(() -> LIST.resolve(stranger, none));
    assertTrue(bytes <= 64, bytes + " bytes, uncompiled");
  }

  private static int linesRead(int size, String left, String last) {
    int[] read = {0};
    List<String> lines =
        new AbstractList<>() {
          @Override
          public String get(int index) {
            read[0]++;
            return index == size - 1 ? last : left;
          }

          @Override
          public int size() {
            return size;
          }
        };
    LIST.address(PROXY, name -> lines);
    return read[0];
  }

  private static long allocated(ClientIpPolicy policy, String line) {
    return allocated(policy, PROXY, line);
  }

  private static long allocated(ClientIpPolicy policy, IpAddress peer, String line) {
    List<String> lines = List.of(line);
    HeaderLines headers = name -> lines;
    return AllocatedBytes.of(() -> policy.address(peer, headers));
  }

  private static ClientIpPolicy policy(ForwardingHeader header) {
    return ClientIpPolicy.trustedRanges(header, TrustedProxies.parse("10.0.0.0/8"));
  }
}
