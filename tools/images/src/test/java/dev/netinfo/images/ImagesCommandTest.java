package dev.netinfo.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.support.CommandLines;
import dev.netinfo.support.ImageName;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImagesCommandTest {
  private static List<Path> archives(String name, String... programs) {
    List<Program> built = Stream.of(programs).map(new Program.Converter()::convert).toList();
    return new BuildOptions(built, Base.SLIM, new ImageName(name), null).archives(Path.of("x"));
  }

  @Test
  void callsTheArchivesAfterTheLastPartOfTheName() {
    assertEquals(
        List.of(Path.of("x/pod-1.0.0-vertx.tar"), Path.of("x/pod-1.1.0-vertx.tar")),
        archives("registry.example:5000/me/pod", "vertx"));
  }

  @Test
  void hasOneVersionOfTheWatcher() {
    assertEquals(List.of(Path.of("x/demo-watch-1.1.0.tar")), archives("demo", "watch"));
  }

  @Test
  void listsTheFrameworksBeforeTheWatcher() {
    assertEquals(
        List.of("micronaut", "helidon", "vertx", "watch"),
        Program.all().stream().map(Program::name).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:5000/a, 127.0.0.1:5000, true",
    "localhost/x, localhost, true",
    "localhost:5000/x, localhost:5000, true",
    "[::1]:5000/x, [::1]:5000, true",
    "ghcr.io/me/images, ghcr.io, false",
    "localhost.example/x, localhost.example, false",
    "127.0.0.1.example:5000/x, 127.0.0.1.example:5000, false",
    "192.0.2.1:5000/x, 192.0.2.1:5000, false",
  })
  void goesWithoutTlsToThisMachineOnly(String text, String registry, boolean isLoopback) {
    PushTarget target = new PushTarget.Converter().convert(text);
    assertEquals(registry, target.registry());
    assertEquals(isLoopback, target.isLoopback());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "quarkus | \"quarkus\" has no image; write one of micronaut, helidon, vertx, watch",
        "helidon Vertx | \"Vertx\" has no image",
        "--bas slim | unknown option \"--bas\"; did you mean --base?",
        "--base | --base",
        "--base=scratch | --base: \"scratch\" is not a base; write slim or registry",
        "--base scratch | --base: \"scratch\" is not a base; write slim or registry",
        "--load | --load",
        "podman | did you mean --load podman?",
        "--load nerd | --load: \"nerd\" is not a loader; write docker, podman or kind",
        "--base registry --load kind | --load goes with --base slim",
        "--push x | --push: \"x\" has no path behind the registry's host; write HOST[:PORT]/PATH",
        "--push /x | --push: \"/x\"",
        "--push host:port/x | --push: \"host:port/x\"",
        "--push host/X | --push: \"host/X\"",
        "--push http://h/x | --push: \"http://h/x\"",
        "--push registry/x | --push: \"registry/x\": a host without a dot or a port",
        "--push localhost:99999/x | --push: \"localhost:99999/x\": no such host or port",
        "--push a..b:80/x | --push: \"a..b:80/x\": no such host or port; write HOST[:PORT]/PATH",
        "--push [::::]:5000/x | --push: \"[::::]:5000/x\": no such host or port",
        "--name localhost:99999/x | --name: \"localhost:99999/x\": no such host or port; write",
        "--name a..b:80/x | --name: \"a..b:80/x\": no such host or port",
        "--name | --name",
        "--name demo:1 | --name: \"demo:1\" has a tag; write a name without a tag",
        "--name a//b | --name: \"a//b\"",
        "--name=-x | --name: \"-x\"",
      })
  void refusesWhatItDoesNotKnowAndSaysWhatIsRight(String arguments, String refusal) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    assertEquals(2, CommandLines.run(new ImagesCommand(), stream, stream, arguments.split(" ")));
    String said = bytes.toString(StandardCharsets.UTF_8);
    assertTrue(said.startsWith("images: ") && said.contains(refusal), said);
    assertEquals(1, said.lines().count(), said);
  }

  @Test
  void refusesANameThatIsTooLongForAFile() {
    refusesWhatItDoesNotKnowAndSaysWhatIsRight(
        "--name " + "x".repeat(201), " is longer than 200 characters");
  }
}
