package dev.netinfo.support;

import dev.netinfo.text.Printable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/**
 * How every command of netinfo reads its command line: {@code --x v} or {@code --x=v}, generated
 * help, and errors that say in one line what would be right.
 */
public final class CommandLines {
  /** Where the user is, while the script has made the project's directory the working directory. */
  private static final Path CALLER = Path.of(System.getProperty("netinfo.caller", ""));

  private static final int NARROWEST = 60;
  private static final int WIDEST = 100;

  private CommandLines() {}

  /**
   * Runs a command and returns the exit status: its own; 0 after {@code --help}; 2 if the command
   * line was wrong, the help could not be written, or the command threw an {@link
   * IllegalArgumentException} or {@link IllegalStateException}, whose message is shown without a
   * stack trace.
   *
   * @param command a class with picocli's annotations that implements {@code Callable<Integer>}
   */
  public static int run(Object command, String... arguments) {
    return of(command).execute(arguments);
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
    // Programs read what is written here, and no program reads Arabic digits or decimal commas.
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    CommandLine line = new CommandLine(command);
    prepare(line);
    Terminal terminal = Terminal.stdout();
    Ansi ansi = terminal.hasColours() ? Ansi.ON : Ansi.OFF;
    Refusals refusals = new Refusals();
    // A stream of its own: what it means that System.out has failed is for the command to say.
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    return line.setOut(new PrintWriter(out, true, System.out.charset()))
        .setErr(new PrintWriter(System.err, true, System.err.charset()))
        .registerConverter(Duration.class, Times::parse)
        .registerConverter(Port.class, Port::parse)
        .registerConverter(Path.class, CommandLines::path)
        .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
        .setUsageHelpWidth(Math.clamp(terminal.size().columns(), NARROWEST, WIDEST))
        .setExpandAtFiles(false)
        .setAllowOptionsAsOptionParameters(false)
        .setExecutionStrategy(CommandLines::execute)
        .setParameterExceptionHandler(refusals)
        .setExecutionExceptionHandler(refusals);
  }

  /** Runs a command; fails if picocli's output, such as the help, could not be written. */
  private static int execute(ParseResult arguments) {
    int status = new RunLast().execute(arguments);
    CommandLine command = arguments.commandSpec().commandLine();
    if (command.getOut().checkError()) {
      Exception cause = new IllegalStateException("the output cannot be written");
      throw new ExecutionException(command, "", cause);
    }
    return status;
  }

  private static Path path(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("\"\" is not the name of a file or directory");
    }
    try {
      return CALLER.resolve(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(
          "%s is not a file name in this locale; set LC_ALL=C.UTF-8"
              .formatted(Printable.quote(text)),
          e);
    }
  }

  /**
   * Makes a directory that an option names, and checks that files can be written there, before it
   * takes minutes.
   *
   * @throws IllegalArgumentException if not, naming the option
   */
  public static void makeWritable(String option, Path directory) {
    try {
      Files.delete(Files.createTempFile(Files.createDirectories(directory), "report", null));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "%s %s: no file can be written there: %s"
              .formatted(option, Printable.quote(directory.toString()), FileReason.of(e)),
          e);
    }
  }

  /** Returns what converts the words for an argument, or null if that lists no choices. */
  static @Nullable ITypeConverter<?> converter(ArgSpec argument) {
    Class<?> type = argument.auxiliaryTypes()[0];
    if (argument.converters().length > 0) {
      return argument.converters()[0];
    }
    return type.isEnum() ? constant(type) : null;
  }

  /** Returns what reads a constant of an enumeration by its text, and lists them if it is none. */
  private static <T> ITypeConverter<T> constant(Class<T> type) {
    List<T> all = List.of(type.getEnumConstants());
    return text ->
        all.stream()
            .filter(each -> each.toString().equals(text))
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "%s is not a %s; write %s"
                        .formatted(
                            Printable.quote(text),
                            type.getSimpleName().toLowerCase(Locale.ROOT),
                            alternatives(all))));
  }

  /** Returns whether a word may be meant as an option of a command. */
  public static boolean isNearlyAnOption(CommandSpec command, String word) {
    return !Refusals.meant(command.commandLine(), word).isEmpty();
  }

  /** Returns such as {@code micronaut, helidon or vertx}. */
  static String alternatives(List<?> all) {
    List<String> names = all.stream().map(Object::toString).toList();
    return String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.getLast();
  }

  private static void prepare(CommandLine line) {
    CommandSpec spec = line.getCommandSpec();
    if (spec.findOption("--help") == null) {
      spec.addOption(
          OptionSpec.builder("-h", "--help")
              .usageHelp(true)
              .description("Show this help and exit.")
              .build());
    }
    spec.usageMessage().abbreviateSynopsis(true).showDefaultValues(true);
    spec.args().stream()
        .map(argument -> argument.auxiliaryTypes()[0])
        .filter(Class::isEnum)
        .forEach(type -> register(line, type));
    line.getSubcommands().values().forEach(CommandLines::prepare);
  }

  private static <T> void register(CommandLine line, Class<T> type) {
    line.registerConverter(type, constant(type));
  }
}
