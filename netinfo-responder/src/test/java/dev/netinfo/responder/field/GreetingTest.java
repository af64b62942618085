package dev.netinfo.responder.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GreetingTest {
  @ParameterizedTest
  @CsvSource({
    "Hello from {pod_name} at {pod_ip} back to {client_ip},"
        + " Hello from <pod_name> at <pod_ip> back to <client_ip>",
    "{pod_name}, <pod_name>",
    "{zone}{zone}, <zone><zone>",
    "no word at all, no word at all",
    "a } alone, a } alone",
    "$1 \\ %s {image}, $1 \\ %s <image>",
  })
  void rendersEachWord(String template, String rendered) {
    assertEquals(rendered, Greeting.compile(template).render(word -> "<" + word + ">"));
  }

  @Test
  void rendersNothingTwice() {
    assertEquals("{pod_ip}", Greeting.compile("{pod_name}").render(word -> "{pod_ip}"));
  }

  @Test
  void asksForNothingThatItHolds() {
    List<Field> asked = new ArrayList<>();
    String rendered =
        Greeting.compile("{pod_name} {client_ip}{zone} {pod_ip}!")
            .with(field -> field == Field.CLIENT_IP ? null : "(" + field + ")")
            .render(field -> {
              asked.add(field);
              return "192.0.2.1";
            });
    assertEquals("(pod_name) 192.0.2.1(zone) (pod_ip)!", rendered);
    assertEquals(List.of(Field.CLIENT_IP), asked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{pod}", "{}", "{ pod_name }", "{POD_NAME}", "{greeting}", "{{pod_name}}"})
  void refusesAnUnknownPlaceholderAndListsTheKnown(String template) {
    assertRefused(template);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "Hello from {pod_name", "{pod_name} at {pod_ip"})
  void refusesABraceThatIsNotClosed(String template) {
    assertRefused(template);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "{a\u001b[31m}"})
  void refusesControlCharactersAndDoesNotRepeatThem(String template) {
    String refusal = refusal(template);
    assertFalse(refusal.chars().anyMatch(Character::isISOControl));
  }

  private static void assertRefused(String template) {
    String refusal = refusal(template);
    String known = refusal.replaceFirst(".*the known placeholders are", "");
    for (Field word : Field.values()) {
      assertEquals(word != Field.GREETING, known.contains(" {" + word + "}"), known);
    }
    assertTrue(refusal.startsWith("\"" + template.charAt(0)), refusal);
  }

  private static String refusal(String template) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> Greeting.compile(template))
            .getMessage());
  }
}
