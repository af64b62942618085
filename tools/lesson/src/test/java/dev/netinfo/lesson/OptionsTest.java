package dev.netinfo.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
  @Test
  void rollsOutToEveryOverlayIfNoneIsNamed() {
    assertEquals(List.of("micronaut", "helidon", "vertx"), Options.parse().overlays());
  }

  @Test
  void takesAValueBehindAnEqualsSignToo() {
    Options options = Options.parse("--context=kind-kind", "--overlay", "vertx", "--timeout=60s");
    assertEquals("kind-kind", options.context());
    assertEquals(List.of("vertx"), options.overlays());
    assertEquals(60, options.timeout().toSeconds());
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "team/demo", "registry.example:5000/team/hello-2"})
  void takesTheImagesName(String name) {
    assertEquals(name, Options.parse("--name", name).imageName());
  }

  @ParameterizedTest
  @CsvSource({
    "--overlay quarkus, micronaut",
    "--overlay, needs a value",
    "--context --cleanup, needs a value",
    "--timeout soon, seconds",
    "--name @, registry.example/team/demo",
    "--name demo:1.1.0, without a tag",
    "--jumpbox-image nginx:1\"}, nginx:1.28",
    "--nope, --help"
  })
  void refusesTheRestAndSaysWhatWouldBeRight(String line, String remedy) {
    Refusal refusal = assertThrows(Refusal.class, () -> Options.parse(line.split(" ")));
    assertTrue(String.valueOf(refusal.getMessage()).contains(remedy), refusal::getMessage);
    assertEquals(1, String.valueOf(refusal.getMessage()).lines().count());
  }
}
