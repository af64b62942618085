package dev.netinfo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.support.DemoVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged command line as its user meets it. */
class CommandLineIT {
  private static final String VERSION = System.getProperty("project.version");

  private static final Predicate<String> EMPTY_DEFAULT =
      Pattern.compile(" *Default: *(\\[])?").asMatchPredicate();

  @TempDir private Path project = Path.of("");

  @Test
  void helpsWhoeverAsksForNothing() throws Exception {
    Ended ended = Program.netinfo(project).run();
    assertEquals(0, ended.status());
    assertTrue(ended.out().startsWith("Usage: ./netinfo COMMAND"), ended.out());
    assertTrue(ended.out().lines().count() < 30, "each command takes one line: " + ended.out());
    assertEquals("", ended.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "images",
        "lesson",
        "lab",
        "watch",
        "compare",
        "bench",
        "test",
        "mutants",
        "completion"
      })
  void helpsWithEachCommand(String command) throws Exception {
    Ended help = Program.netinfo(project).run("help", command);
    assertEquals(0, help.status());
    assertTrue(help.out().startsWith("Usage: ./netinfo " + command), help.out());
    assertTrue(help.out().lines().noneMatch(EMPTY_DEFAULT), help.out());
  }

  @Test
  void helpsWithACommandOfACommand() throws Exception {
    Ended help = Program.netinfo(project).run("help", "lab", "exec");
    assertEquals(0, help.status(), help.err());
    assertTrue(help.out().startsWith("Usage: ./netinfo lab exec "), help.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lessn",
        "--hlep",
        "run --prot",
        "run sprin",
        "run --port=x",
        "help x",
        "completion x"
      })
  void refusesAWrongCommandLineInOneLine(String line) throws Exception {
    Ended refused = Program.netinfo(project).run(line.split(" ", -1));
    assertEquals(2, refused.status());
    assertEquals(1, refused.err().lines().count(), refused.err());
    assertTrue(refused.err().startsWith("netinfo"), refused.err());
  }

  @Test
  void saysItsVersionAndTheDemos() throws Exception {
    Ended ended = Program.netinfo(project).run("--version");
    assertEquals(0, ended.status(), ended.err());
    assertEquals("netinfo %s (demo %s)\n".formatted(VERSION, DemoVersion.CURRENT), ended.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"help", "--help", "--version", "help lab exec", "watch --help", "completion bash"})
  @EnabledOnOs(OS.LINUX)
  void failsWhereItsOutputCannotBeWritten(String line) throws Exception {
    Ended ended = Program.netinfo(project).onAFullDisk().run(line.split(" ", -1));
    assertEquals(2, ended.status(), ended.err());
    assertEquals("netinfo: the output cannot be written\n", ended.err());
  }

  @Test
  void guessesTheOptionAlsoWhereAnArgumentIsMissing() throws Exception {
    String refused = Program.netinfo(project).run("watch", "--hlep").err();
    assertTrue(refused.contains("unknown option \"--hlep\"; did you mean --help?"), refused);
  }

  @ParameterizedTest
  @CsvSource({
    "run --prot 80, unknown option \"--prot\"; did you mean --port?",
    "lab dwon, unknown command \"dwon\"; did you mean down?",
    "lab vrtx, \"vrtx\" is not a framework; write micronaut, helidon or vertx",
    "run --port=x, --port: \"x\" is not a port; write a number from 0 to 65535",
    "test --hlep, netinfo test: unknown option \"--hlep\"; did you mean --help? ./netinfo test",
    "test -T 2 --fulll -pl x, unknown option \"--fulll\"; did you mean --full?",
    "mutants -Dx=y --hlep, unknown option \"--hlep\"; did you mean --help?",
    "help imagse, unknown command \"imagse\"; did you mean images?",
    "help lab exce, netinfo lab: unknown command \"exce\"; did you mean exec?",
    "completion fish, \"fish\" has no completion; write bash or zsh",
  })
  void saysWhatWasMistypedAndNotWhatFollowsFromIt(String line, String remedy) throws Exception {
    String refused = Program.netinfo(project).run(line.split(" ", -1)).err();
    assertTrue(refused.contains(remedy), refused);
  }

  @Test
  void hasNoColoursInAFile() throws Exception {
    assertTrue(Program.netinfo(project).run().out().indexOf('\033') < 0);
  }

  @Test
  void hasColoursOnATerminalUnlessToldNotTo() throws Exception {
    String shown = Program.netinfo(project).onATerminal().run().out();
    assertTrue(shown.contains("\033["), shown);
    String plain = Program.netinfo(project).onATerminal().with("NO_COLOR", "1").run().out();
    assertTrue(plain.contains("Usage:") && !plain.contains("\033["), plain);
  }

  @Test
  void carriesNoTestFrameworkAndNoWebFramework() throws Exception {
    try (Stream<Path> libraries = Files.list(Program.JAR.resolveSibling("lib"))) {
      List<String> unwanted =
          libraries
              .map(library -> library.getFileName().toString())
              .filter(name -> name.matches(".*(junit|micronaut|helidon|vertx|netty|jmh).*"))
              .toList();
      assertEquals(List.of(), unwanted);
    }
  }
}
