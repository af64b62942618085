package dev.netinfo.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonObject;
import dev.netinfo.vectors.Vectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class AddressVectorsTest {
  @TestFactory
  Stream<DynamicTest> readsElements() {
    return each(
        "addresses",
        vector -> {
          Endpoint endpoint = Endpoint.tryParse(text(vector));
          if (vector.get("valid").getAsBoolean()) {
            assertNotNull(endpoint);
            assertEquals(vector.get("canonical").getAsString(), endpoint.address().toString());
            boolean isClient = !vector.has("usableAsClient");
            assertEquals(isClient, !endpoint.address().isUnspecified());
          } else {
            assertNull(endpoint);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> readsLiteralsOnly() {
    return each(
        "addresses",
        vector -> {
          IpAddress address = IpAddress.tryParse(text(vector));
          if (vector.get("literal").getAsBoolean()) {
            assertNotNull(address);
            assertEquals(vector.get("canonical").getAsString(), address.toString());
            assertEquals(address, IpAddress.parse(address.toString()));
            assertEquals(address, IpAddress.of(address.toInetAddress()));
          } else {
            assertNull(address);
            assertThrows(IllegalArgumentException.class, () -> IpAddress.parse(text(vector)));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> readsRanges() {
    return each(
        "ranges",
        vector -> {
          if (vector.get("valid").getAsBoolean()) {
            IpRange range = IpRange.parse(text(vector));
            assertEquals(vector.get("canonical").getAsString(), range.toString());
            assertEquals(range, IpRange.parse(range.toString()));
          } else {
            assertThrows(IllegalArgumentException.class, () -> IpRange.parse(text(vector)));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> tellsWhatARangeContains() {
    return Vectors.of("addresses", "contains")
        .map(vector ->
            DynamicTest.dynamicTest(
                vector.get("ranges") + " " + vector.get("ip"),
                () -> {
                  IpAddress ip = IpAddress.parse(vector.get("ip").getAsString());
                  boolean contains =
                      Vectors.texts(vector.get("ranges")).stream()
                          .anyMatch(range -> IpRange.parse(range).contains(ip));
                  assertEquals(vector.get("contains").getAsBoolean(), contains);
                }));
  }

  private interface Check {
    void on(JsonObject vector);
  }

  private static Stream<DynamicTest> each(String array, Check check) {
    return Vectors.of("addresses", array)
        .map(vector ->
            DynamicTest.dynamicTest(vector.get("text").toString(), () -> check.on(vector)));
  }

  private static String text(JsonObject vector) {
    return vector.get("text").getAsString();
  }
}
