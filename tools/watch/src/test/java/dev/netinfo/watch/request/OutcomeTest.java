package dev.netinfo.watch.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeTest {
  private static final String RECORD =
      """
      {"greeting":"Hello","pod_name":"demo-58465f467c-l2f6g","pod_namespace":"dev","pod_ip":"10.244.1.8",
       "pod_ips":["10.244.1.8"],"node_name":"worker2","zone":"a","version":"1.1.0","framework":"helidon",
       "image":"demo:1.1.0-helidon","client_ip":"10.244.1.6","peer_kind":"pod","client":{"hops":[{"ip":"192.0.2.1"}]}}
      """;

  @Test
  void readsTheRecord() {
    SeenPod pod =
        new SeenPod(
            "demo-58465f467c-l2f6g",
            "10.244.1.8",
            "worker2",
            "a",
            "helidon",
            "1.1.0",
            "demo:1.1.0-helidon");
    Outcome.Answer answer = new Outcome.Answer(pod, "10.244.1.6", "pod");
    assertEquals(answer, read(RECORD));
    assertEquals("10.244.1.6 (peer: pod)", answer.client());
    assertEquals("1.1.0 helidon", pod.release());
  }

  @ParameterizedTest
  @CsvSource({
    "Hello from demo-58465f467c-l2f6g, demo-58465f467c-l2f6g, '', ''",
    "Hello from a at 192.0.2.1 back to 192.0.2.2, a, 192.0.2.1, 192.0.2.2",
    "Hello from a at 2001:db8::1, a, 2001:db8::1, ''",
  })
  void readsTheGreeting(String line, String name, String ip, String client) {
    SeenPod pod = new SeenPod(name, ip, "", "", "", "", "");
    assertEquals(new Outcome.Answer(pod, client), read(line + "\n"));
  }

  @ParameterizedTest
  @CsvSource({"demo-58465f467c-l2f6g, 58465f467c", "demo, unknown", "kube-proxy-abcde, unknown"})
  void tellsReplicaSetsApartWhereNoVersionIsTold(String name, String release) {
    assertEquals(release, SeenPod.named(name).release());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<html><script>alert(1)</script> | not ours: a page of markup",
        "'' | not ours: empty",
        "It works! | not ours: another text",
        "Hello from a b | not ours: another text",
        "{} | not ours: JSON without a pod_name",
        "{\"pod_name\":7} | not ours: JSON without a pod_name",
        "{\"pod_name\":\"\"} | not ours: JSON without a pod_name",
        "{\"pod_name\":\"a\" | not ours: broken JSON",
        "{\"pod_name\":\"a\"} {} | not ours: broken JSON",
        "{\"pod_name\":\"\ud800\"} | not ours: broken JSON",
        "{pod_name:'a'} | not ours: broken JSON",
        "{\"pod_name\":\"a\\ | not ours: broken JSON",
        "[1] | not ours: another text",
      })
  void saysWhatIsNotOurs(String body, String cause) {
    assertEquals(new Outcome.Failed(cause), read(body));
  }

  @Test
  void passesByWhatIsOfAWrongType() {
    Outcome.Answer answer =
        assertInstanceOf(
            Outcome.Answer.class,
            read(
                "{\"pod_name\":\"a\",\"pod_ip\":[1],\"version\":{},\"zone\":null,\"image\":1e99999999,"
                    + "\"framework\":true,\"client_ip\":-0}"));
    assertEquals(SeenPod.named("a"), answer.pod());
    assertEquals("", answer.clientIp());
  }

  @Test
  void isNotBrokenByDepthLengthOrNumbers() {
    assertEquals(ResponseBody.BROKEN, read("{\"x\":" + "9".repeat(200_000) + "}"));
    String deep = "{\"x\":" + "[".repeat(100_000);
    assertEquals(ResponseBody.BROKEN, read(deep));
    assertEquals(ResponseBody.BROKEN, read("{\"a\":".repeat(50_000)));
    String digits = "{\"x\":" + "9".repeat(900) + ",\"pod_name\":\"a\"}";
    assertEquals(new Outcome.Answer(SeenPod.named("a"), ""), read(digits));
    assertEquals(ResponseBody.OTHER, read("Hello from " + "a".repeat(200_000)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"pod_name\":\"\\u001b[2J\\u0007\\u202e\",\"version\":\"\\n\\r\u009b31m\"}",
        "{\"pod_name\":\"\u009b31m\",\"version\":\"\u2028\"}",
        "Hello from \u202eabc at \u2066x back to \u200f",
      })
  void keepsNothingThatATerminalObeys(String body) {
    Outcome.Answer answer = assertInstanceOf(Outcome.Answer.class, read(body));
    assertTrue(answer.toString().matches("[\\x20-\\x7e]+"), answer::toString);
  }

  @Test
  void cutsWhatIsLong() {
    Outcome.Answer answer =
        assertInstanceOf(
            Outcome.Answer.class, read("{\"pod_name\":\"" + "a".repeat(100_000) + "\"}"));
    assertEquals("a".repeat(100) + "...", answer.pod().name());
    assertEquals(
        ResponseBody.CONTROLS, read("Hello from \u001b[31m" + "\u001b]0;title\u0007".repeat(100)));
  }

  private static Outcome read(String body) {
    return Outcome.of(200, body);
  }
}
