package dev.netinfo.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.address.IpAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The settings of docs/client-ip.md, "What stands in front of me", find the client behind each. */
class InFrontTest {
  private static final Path PAGE = Path.of("..", "docs", "client-ip.md");

  /** A row of the table that has an example. */
  record Row(String proxy, String name, String value, Map<String, String> settings) {

    static Stream<Row> of(String line) {
      List<String> cells = List.of(line.split(" ?\\| ?"));
      if (!cells.get(3).startsWith("`")) {
        return Stream.empty();
      }
      String[] header = cells.get(3).replace("`", "").split(": ", 2);
      Map<String, String> settings =
          Stream.of(cells.get(4).replace("`", "").split(" "))
              .map(setting -> setting.split("=", 2))
              .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
      return Stream.of(new Row(cells.get(1), header[0], header[1], settings));
    }

    /** The first address of the first range that is trusted. */
    String peer() {
      String proxies = settings.getOrDefault("NETINFO_TRUSTED_PROXIES", "");
      return proxies.equals("everyone") ? "192.0.2.1" : proxies.split("[,/]", 2)[0];
    }
  }

  static List<Row> rows() throws IOException {
    List<String> lines = Files.readAllLines(PAGE);
    int table = lines.indexOf("## What stands in front of me");
    return lines.stream()
        .skip(table)
        .takeWhile(line -> !line.startsWith("(1)"))
        .filter(line -> line.startsWith("| ") && !line.startsWith("| in front"))
        .flatMap(Row::of)
        .toList();
  }

  @Test
  void thereAreRows() throws IOException {
    assertTrue(rows().size() >= 16, () -> "rows of " + PAGE);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void findsTheClient(Row row) {
    ClientIpPolicy policy = ClientIpSettings.from(row.settings());
    ClientIp client =
        policy.resolve(
            IpAddress.parse(row.peer()),
            name -> name.equalsIgnoreCase(row.name()) ? List.of(row.value()) : List.of());
    assertEquals("203.0.113.9", String.valueOf(client.address()), client.explanation());
  }
}
