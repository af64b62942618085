package dev.netinfo.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReportTest {

  @Test
  void comparesWithNetinfoAndPutsTheFastestFirst() {
    assertEquals(
        """

        ipv4-literal: parse "203.0.113.9"
          library                        ns/op ± error  B/op  times netinfo  answers
          JDK InetAddress.ofLiteral         10.0 ± 0.1    48            0.5  203.0.113.9
          netinfo IpAddress.tryParse        20.0 ± 0.1    24            1.0  203.0.113.9
          Guava InetAddresses.forString  1,234.5 ± 0.1    48           61.7  203.0.113.9\
        """,
        new Report(
                List.of(
                    measured("netinfo", 20, 24),
                    measured("guava", 1234.5, 48),
                    measured("jdkOfLiteral", 10, 48)))
            .plain()
            .collect(Collectors.joining("\n")));
  }

  private static Measurement measured(String method, double time, double bytes) {
    Trial trial =
        Trial.all().stream()
            .filter(one -> one.scenario() == LiteralScenario.IPV4_LITERAL)
            .filter(one -> one.method().getName().equals(method))
            .findFirst()
            .orElseThrow();
    return new Measurement(trial, time, 0.1, bytes);
  }
}
