package dev.netinfo.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.support.CommandLines;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command lines of the lesson and the lab. */
class CommandsTest {
  @Test
  void rollsOutToEveryFrameworkIfNoneIsNamed() {
    assertEquals(
        List.of("1.0.0-helidon", "1.1.0-micronaut", "1.1.0-helidon", "1.1.0-vertx"),
        parse().releases().stream().map(Release::tag).toList());
  }

  @Test
  void takesAValueBehindAnEqualsSignToo() {
    LessonCommand lesson = parse("--context=kind-kind", "--overlay", "vertx", "--timeout=60s");
    assertEquals("kind-kind", lesson.options().context());
    assertEquals(
        List.of("1.0.0-helidon", "1.1.0-vertx"),
        lesson.releases().stream().map(Release::tag).toList());
    assertEquals(60, lesson.options().timeout().toSeconds());
    assertEquals(300, parse().options().timeout().toSeconds());
    assertEquals(20, parse("--timeout=20").options().timeout().toSeconds());
  }

  @Test
  void tellsWhoAskedOnTheFirstFramework() {
    assertEquals(
        List.of("1.1.0-vertx"),
        parse("--chapter=source-ip", "--overlay=vertx").releases().stream()
            .map(Release::tag)
            .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "team/demo", "registry.example:5000/team/hello-2"})
  void takesTheImagesName(String name) {
    assertEquals(name, parse("--name", name).options().imageName());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nginx", "nginx:1.28", "host:5000/a/nginx:v_1", "nginx@sha256:"})
  void takesTheJumpboxsImage(String name) {
    String image = name.endsWith("sha256:") ? name + "0a".repeat(32) : name;
    assertEquals(image, parse("--jumpbox-image", image).options().jumpboxImage());
  }

  @ParameterizedTest
  @CsvSource({
    "--overlay quarkus, micronaut",
    "--overlay, '--overlay needs a value; write micronaut, helidon or vertx'",
    "--context --cleanup, --context needs a value; write for example --context kind-kind",
    "--chapter sourceip, \"sourceip\" is not a chapter; write pod-networking or source-ip",
    "--timeout soon, \"soon\" is not a time; write 300 or 5m",
    "--name @, '--name: \"@\" is not the name of an image; write a name without a tag'",
    "--name demo:1.1.0, \"demo:1.1.0\" has a tag; write a name without a tag",
    "--name a..b, --name: \"a..b\" is not the name of an image",
    "--jumpbox-image nginx:1\"}, nginx:1.28",
    "--jumpbox-image Nginx, --jumpbox-image: \"Nginx\" is not the name of an image; write one",
    "--jumpbox-image nginx:a:b, --jumpbox-image: \"nginx:a:b\" is not the name of an image",
    "--jumpbox-image nginx@sha256:0, --jumpbox-image: \"nginx@sha256:0\" is not the name",
    "vertx, did you mean --overlay vertx?",
    "source-ip, did you mean --chapter source-ip?",
    "--nope, --help"
  })
  void refusesTheRestOfTheLessonAndSaysWhatWouldBeRight(String line, String remedy) {
    refuses(new LessonCommand(), line, remedy);
  }

  @ParameterizedTest
  @CsvSource({
    "quarkus, 'write micronaut, helidon or vertx'",
    "--fast, unknown option \"--fast\"",
    "--pods, --pods needs a value; write for example --pods 5",
    "--pods 0, --pods: \"0\" is not a number from 1 to 30",
    "--pods 31, --pods: \"31\" is not a number from 1 to 30",
    "--pods 5x, --pods: \"5x\" is not a number",
    "--nodes=10, --nodes: \"10\" is not a number from 1 to 9",
    "--nodes 99999999999999999999, is not a number from 1 to 9",
    "--record, --record needs a value; write --record DIR",
    "--chapter source_ip, write pod-networking or source-ip",
    "--pictures here, --pictures goes with --chapter source-ip only",
    "--chapter source-ip --record here, --record goes with --chapter pod-networking only",
    "exec jumpbox, COMMAND is missing",
    "source-ip, did you mean --chapter source-ip?",
  })
  void refusesTheRestOfTheLabAndSaysWhatWouldBeRight(String line, String remedy) {
    refuses(new LabCommand(), line, remedy);
  }

  private static void refuses(Object command, String line, String remedy) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    assertEquals(2, CommandLines.run(command, stream, stream, line.split(" ", -1)));
    String text = said.toString(StandardCharsets.UTF_8);
    assertTrue(text.contains(remedy), text);
    assertEquals(1, text.lines().count(), text);
  }

  private static LessonCommand parse(String... arguments) {
    LessonCommand command = new LessonCommand();
    CommandLines.of(command).parseArgs(arguments);
    return command;
  }
}
