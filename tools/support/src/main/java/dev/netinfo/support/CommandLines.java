package dev.netinfo.support;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/**
 * How every command of netinfo reads its command line: {@code --x v} or {@code --x=v}, generated
 * help, and errors that say in one line what would be right.
 */
public final class CommandLines {
  private static final ITypeConverter<Framework> FRAMEWORKS = converter(Framework::of);
  private static final ITypeConverter<Duration> TIMES = converter(Times::parse);
  private static final Map<Class<?>, ITypeConverter<?>> CONVERTERS =
      Map.of(Framework.class, FRAMEWORKS, Duration.class, TIMES);
  private static final int NARROWEST = 60;
  private static final int WIDEST = 100;

  private CommandLines() {}

  /**
   * Runs a command and returns the exit status: its own; 0 after {@code --help}; 2 if the command
   * line was wrong or the command threw an {@link IllegalArgumentException} or {@link
   * IllegalStateException}, whose message is shown without a stack trace.
   *
   * @param command a class with picocli's annotations that implements {@code Callable<Integer>}
   */
  public static int run(Object command, String... arguments) {
    return run(command, System.out, System.err, arguments);
  }

  /** Runs a command as {@link #run(Object, String...)} does; its help and errors go elsewhere. */
  public static int run(Object command, PrintStream out, PrintStream err, String... arguments) {
    return of(command)
        .setOut(new PrintWriter(out, true, out.charset()))
        .setErr(new PrintWriter(err, true, err.charset()))
        .execute(arguments);
  }

  /** Returns the command and its subcommands, set up as {@link #run(Object, String...)} does. */
  public static CommandLine of(Object command) {
    CommandLine line = new CommandLine(command);
    addHelp(line);
    Terminal terminal = Terminal.stdout();
    Ansi ansi = terminal.hasColours() ? Ansi.ON : Ansi.OFF;
    Refusals refusals = new Refusals();
    return line.registerConverter(Framework.class, FRAMEWORKS)
        .registerConverter(Duration.class, TIMES)
        .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
        .setUsageHelpWidth(Math.clamp(terminal.size().columns(), NARROWEST, WIDEST))
        .setExpandAtFiles(false)
        .setAllowOptionsAsOptionParameters(false)
        .setParameterExceptionHandler(refusals)
        .setExecutionExceptionHandler(refusals);
  }

  /**
   * Returns a converter for picocli that passes on what a parser says of a text.
   *
   * @param parser throws an {@link IllegalArgumentException} that quotes the text
   */
  public static <T> ITypeConverter<T> converter(Function<String, T> parser) {
    return text -> {
      try {
        return parser.apply(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    };
  }

  /** Returns what converts the words for an argument, or null if that is picocli's own. */
  static @Nullable ITypeConverter<?> converter(ArgSpec argument) {
    return argument.converters().length > 0
        ? argument.converters()[0]
        : CONVERTERS.get(argument.auxiliaryTypes()[0]);
  }

  private static void addHelp(CommandLine line) {
    CommandSpec spec = line.getCommandSpec();
    if (spec.findOption("--help") == null) {
      spec.addOption(
          OptionSpec.builder("-h", "--help")
              .usageHelp(true)
              .description("Show this help and exit.")
              .build());
    }
    spec.usageMessage().abbreviateSynopsis(true).showDefaultValues(true);
    line.getSubcommands().values().forEach(CommandLines::addHelp);
  }
}
