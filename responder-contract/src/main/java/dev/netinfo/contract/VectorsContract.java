package dev.netinfo.contract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.OS;

/** That the vectors hold on the wire as they do in the core: a responder for each policy. */
interface VectorsContract extends Subject {
  @TestFactory
  default Stream<DynamicTest> answersTheVectorsThatTravelOverHttp() {
    assumeTrue(OS.LINUX.isCurrentOs(), "all of 127.0.0.0/8 is at hand on Linux only");
    List<Vector> travellers = vectors().stream().filter(Vector::travels).toList();
    Map<Map<String, String>, List<Vector>> byPolicy =
        travellers.stream().collect(Collectors.groupingBy(Vector::environment));
    System.out.printf(
        "client-ip vectors over HTTP: %d of %d, by %d policies%n",
        travellers.size(), vectors().size(), byPolicy.size());
    assertTrue(travellers.size() > 250, "too few");
    return byPolicy.entrySet().stream()
        .map(policy ->
            DynamicTest.dynamicTest(
                policy.getKey().toString(), () -> answers(policy.getKey(), policy.getValue())));
  }

  private void answers(Map<String, String> environment, List<Vector> vectors) {
    try (RunningResponder responder = start(environment)) {
      assertAll(vectors.stream().map(vector -> () -> answers(responder, vector)));
    }
  }

  private void answers(RunningResponder responder, Vector vector) {
    try (Wire wire = Wire.from(Vector.PEER, responder)) {
      Response response = wire.request("GET /client_ip", vector.lines()).read();
      assertEquals(200, response.status(), vector.toString());
      assertEquals(vector.answer() + "\n", response.body(), vector.toString());
    }
  }

  private static List<Vector> vectors() {
    Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Vector.class.getResourceAsStream("/vectors/client-ip.json")),
            StandardCharsets.UTF_8);
    return JsonParser.parseReader(reader)
        .getAsJsonObject()
        .getAsJsonArray("vectors")
        .asList()
        .stream()
        .map(JsonElement::getAsJsonObject)
        .map(Vector::new)
        .toList();
  }
}
