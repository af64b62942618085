package dev.netinfo.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
    return CommandLines.run(new Root(), new PrintStream(out), new PrintStream(err), arguments);
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }

  @Command(
      name = "./netinfo",
      subcommands = {Ask.class, Play.class, Skip.class})
  private static final class Root {}

  @Command(name = "ask")
  private static final class Ask implements Callable<Integer> {
    @Option(names = "--timeout")
    private Duration timeout = Duration.ofMillis(1);

    @Option(names = "--name", paramLabel = "NAME")
    private @Nullable String name;

    @Mixin private BenchOptions bench = new BenchOptions();

    @Parameters private List<Framework> frameworks = List.of();

    @Option(names = "--file")
    private @Nullable Path file;

    @Override
    public Integer call() {
      if (file != null) {
        try {
          Files.createFile(file);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      if (name != null) {
        throw new IllegalArgumentException(
            "--name: \"x\\ny\" is wrong" + frameworks.size() + bench.only());
      }
      return (int) timeout.toMillis();
    }
  }

  /** A command of which both an argument and a subcommand may follow. */
  @Command(name = "play", subcommands = Down.class)
  private static final class Play implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "FRAMEWORK")
    private Framework framework = Framework.HELIDON;

    @Option(names = "--size", defaultValue = "5")
    private int size;

    @Option(names = "--next")
    private Framework next = Framework.VERTX;

    @Option(names = "--line", description = "A line, such as \"A: b\"; may be repeated.")
    private @Nullable String line;

    @ArgGroup private @Nullable Way way;

    @Override
    public Integer call() {
      boolean isAsked = line != null || size > 5 || (way != null && way.isUp == way.isDown);
      return framework == Framework.HELIDON && next == Framework.VERTX && !isAsked ? 0 : 1;
    }
  }

  /** A command without arguments. */
  @Command(name = "skip")
  private static final class Skip implements Callable<Integer> {
    @Option(names = "--next")
    private Framework next = Framework.VERTX;

    @Override
    public Integer call() {
      return next == Framework.VERTX ? 0 : 1;
    }
  }

  private static final class Way {
    @Option(names = "--up")
    private boolean isUp;

    @Option(names = "--down")
    private boolean isDown;
  }

  @Command(name = "down")
  private static final class Down implements Callable<Integer> {
    @Override
    public Integer call() {
      return 0;
    }
  }
}
