package dev.netinfo.responder.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void writesAnObject() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("pod_name", "demo");
    fields.put("client_ip", null);
    fields.put("peer_port", 41234);
    fields.put("pod_ips", List.of("10.244.1.8", "fd00::8"));
    fields.put("sources", Map.of());
    fields.put("hops", Arrays.asList(List.of(), Map.of("ip", "::1"), null, true));
    assertEquals(
        "{\"pod_name\":\"demo\",\"client_ip\":null,\"peer_port\":41234,"
            + "\"pod_ips\":[\"10.244.1.8\",\"fd00::8\"],\"sources\":{},"
            + "\"hops\":[[],{\"ip\":\"::1\"},null,true]}",
        Json.text(fields));
  }

  @Test
  void writesStringsThatAnotherParserReads() {
    StringBuilder everything = new StringBuilder("\u2713 \ud83d\ude00 \ud83d alone \u2028");
    for (char c = 0; c < 0x250; c++) {
      everything.append(c);
    }
    String json = Json.text(everything.toString());
    assertEquals(everything.toString(), JsonParser.parseString(json).getAsString());
    assertEquals(
        "\"a\\\"b\\\\c\\u000ad\\u00e9\"".replace("\\u00e9", "\u00e9"),
        Json.text("a\"b\\c\nd\u00e9"));
  }
}
