package dev.netinfo.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class CommandLinesTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void readsValuesBehindASpaceAndAnEqualsSign() {
    assertEquals(300, run("ask", "--timeout", "300ms"));
    assertEquals(300, run("ask", "--timeout=300ms"));
  }

  @Test
  void everyCommandHasHelp() {
    assertEquals(0, run("ask", "--help"));
    assertTrue(text(out).startsWith("Usage: ./netinfo ask "), text(out));
    assertEquals("", text(err));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void failsWhereItsHelpCannotBeWritten() throws IOException {
    try (PrintStream full = new PrintStream("/dev/full")) {
      PrintStream errors = new PrintStream(err);
      assertEquals(2, CommandLines.run(new SampleCommands(), full, errors, "ask", "--help"));
    }
    assertEquals("netinfo: the output cannot be written\n", text(err));
  }

  @Test
  void guessesWhichOptionWasMeant() {
    assertRefused("unknown option \"--hlep\"; did you mean --help", "ask", "--hlep");
  }

  @Test
  void guessesWhichCommandWasMeant() {
    assertRefused("unknown command \"aks\"; did you mean ask", "aks");
  }

  @Test
  void guessesWhichCommandWasMeantWhereAnArgumentMayStand() {
    assertRefused("play: unknown command \"dwon\"; did you mean down?", "play", "dwon");
    assertRefused("play: unknown command \"dwon\"; did you mean down?", "play", "vertx", "dwon");
    assertRefused("play: FRAMEWORK: \"vrtx\" is not a framework", "play", "vrtx");
    assertRefused("play: unknown argument \"helidon\"; ", "play", "vertx", "helidon");
  }

  @Test
  void saysWhatATimeLooksLike() {
    assertRefused(
        "ask: --timeout: \"soon\" is not a time; write one such as 500ms, 30s, 5m or 10h",
        "ask",
        "--timeout",
        "soon");
  }

  @Test
  void saysWhatASetterSays() {
    assertRefused("ask: \"[\" is not a regular expression: ", "ask", "--only=[");
  }

  @Test
  void namesTheOptionThatNeedsAValue() {
    assertRefused("ask: --name needs a value; write --name NAME\n", "ask", "--name", "--help");
    assertRefused(
        "ask: --only needs a value; write for example --only one-proxy\n", "ask", "--only");
  }

  @Test
  void saysWhatAMissingValueLooksLike() {
    assertRefused("--size needs a value; write for example --size 5\n", "play", "--size");
    assertRefused("--next needs a value; write micronaut, helidon or vertx\n", "play", "--next");
    assertRefused("--line needs a value; write for example --line \"A: b\"\n", "play", "--line");
  }

  @Test
  void namesTheOptionThatTakesNoValue() {
    assertRefused("play: --up takes no value\n", "play", "--up=yes");
  }

  @Test
  void namesTheOptionsThatExcludeEachOther() {
    assertRefused("play: write only one of --up and --down\n", "play", "--up", "--down");
  }

  @Test
  void namesTheOptionThatStandsTwice() {
    assertRefused("play: write --up only once\n", "play", "--up", "--up");
    assertRefused("play: write only one of --up and --down\n", "play", "--up", "--up", "--down");
    assertRefused("play: write --size only once\n", "play", "--size", "1", "--size", "2");
  }

  @Test
  void guessesTheOptionThatALetterBegins() {
    assertRefused("unknown option \"-s\"; did you mean --size? ./netinfo", "play", "-s", "1");
    assertRefused("unknown option \"-S\"; did you mean --size? ./netinfo", "play", "-S");
    assertRefused("unknown option \"-x\"; ./netinfo play --help explains it", "play", "-x");
  }

  @Test
  void guessesTheOptionOfWhichAnArgumentIsAValue() {
    assertRefused("unknown argument \"vertx\"; did you mean --next vertx?", "skip", "vertx");
    assertRefused("unknown argument \"x\"; ./netinfo skip --help explains it", "skip", "x");
  }

  @Test
  void listsTheFrameworks() {
    assertRefused(
        "\"spring\" is not a framework; write micronaut, helidon or vertx", "ask", "spring");
  }

  @Test
  void saysInOneLineWhatWasWrong() {
    assertRefused("ask: --name: \"x\\ny\" is wrong", "ask", "--name", "x\ny");
  }

  @Test
  void showsNoControlCharacterOfTheCommandLine() {
    run("ask", "\033[31m");
    run("\u009b31m");
    assertTrue(text(err).chars().noneMatch(c -> c != '\n' && Character.isISOControl(c)));
  }

  @Test
  void saysThatAFileHasNoNameInThisLocale() {
    assertRefused(
        "ask: --file: \"a\\u0000b\" is not a file name in this locale; set LC_ALL=C.UTF-8",
        "ask",
        "--file=a\0b");
  }

  @Test
  void doesNotTakeAnEmptyNameForTheDirectoryOfTheUser() {
    assertRefused("ask: --file: \"\" is not the name of a file or directory", "ask", "--file=");
    assertRefused("ask: --file: \"\" is not the name of a file", "ask", "--file", "");
  }

  @Test
  void writesTheSameNumbersInEveryLocale() {
    Locale own = Locale.getDefault(Locale.Category.FORMAT);
    try {
      Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("ar-EG"));
      assertEquals(0, run("ask", "--help"));
      assertEquals("1,000 1.5", "%,d %.1f".formatted(1000, 1.5));
    } finally {
      Locale.setDefault(Locale.Category.FORMAT, own);
    }
  }

  @Test
  void saysInWordsWhatIsWrongWithAFile() {
    assertRefused("ask: \"/etc\": a file of that name is there already", "ask", "--file=/etc");
    assertRefused("ask: \"/no/such\": no such file or directory", "ask", "--file=/no/such");
  }

  @Test
  void doesNotReadArgumentsFromFiles() {
    assertRefused("\"@/etc/hostname\" is not a framework", "ask", "@/etc/hostname");
  }

  private void assertRefused(String message, String... arguments) {
    assertEquals(2, run(arguments));
    assertTrue(text(err).contains(message), text(err));
    assertEquals(1, text(err).lines().count(), text(err));
  }

  private int run(String... arguments) {
    out.reset();
    err.reset();
    return CommandLines.run(
        new SampleCommands(), new PrintStream(out), new PrintStream(err), arguments);
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
