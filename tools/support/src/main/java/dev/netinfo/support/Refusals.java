package dev.netinfo.support;

import static dev.netinfo.text.Printable.quote;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says on stderr why a command was not run, or not to its end. */
final class Refusals implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

  /** How picocli names those of a group of which one may be given. */
  private static final Pattern GIVEN = Pattern.compile("(?<=\\{)--[a-z-]+");

  private static final int REFUSED = 2;
  private static final int BROKEN = 70;

  @Override
  public int handleParseException(ParameterException refusal, String[] arguments) {
    return say(refusal.getCommandLine(), PrintableText.line(message(refusal)), REFUSED);
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    String message = String.valueOf(failure.getMessage());
    return switch (failure) {
      case IllegalArgumentException _ -> say(command, PrintableText.line(message), REFUSED);
      case IllegalStateException _ -> say(command, PrintableText.lines(message), REFUSED);
      case UncheckedIOException e -> say(command, PrintableText.line(message(e)), REFUSED);
      default -> say(command, PrintableText.line(failure + place(failure)), BROKEN);
    };
  }

  private static String message(UncheckedIOException failure) {
    return failure.getCause() instanceof FileSystemException e && e.getFile() != null
        ? quote(e.getFile()) + ": " + FileReason.of(e)
        : String.valueOf(failure.getMessage());
  }

  private static int say(CommandLine command, String message, int status) {
    String name = command.getCommandSpec().qualifiedName().replaceFirst("^\\./", "");
    command.getErr().println(name + ": " + message);
    command.getErr().flush();
    return status;
  }

  private static String message(ParameterException refusal) {
    CommandLine command = refusal.getCommandLine();
    // A mistyped option is the cause of what picocli reports first: a missing argument, or a value
    // that it takes for an argument.
    List<String> unmatched =
        refusal instanceof UnmatchedArgumentException e
            ? e.getUnmatched()
            : command.getUnmatchedArguments();
    if (!unmatched.isEmpty()) {
      return unmatched(command, unmatched.getFirst());
    }
    if (refusal instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return new MissingValue(missing.getMissing().getFirst()).message(hint(command));
    }
    if (refusal instanceof MutuallyExclusiveArgsException
        || refusal instanceof OverwrittenOptionException
        || refusal instanceof MaxValuesExceededException) {
      List<String> given = options(refusal);
      return given.size() == 1
          ? "write " + given.getFirst() + " only once"
          : "write only one of " + String.join(" and ", given);
    }
    ArgSpec argument = refusal.getArgSpec();
    String typed = refusal.getValue();
    if (typed != null && (argument == null || isMistypedCommand(command, argument, typed))) {
      return unmatched(command, typed);
    }
    if (argument instanceof OptionSpec option && option.arity().max() == 0) {
      return option.longestName() + " takes no value";
    }
    String label = argument == null ? "" : label(argument) + ": ";
    for (Throwable cause = refusal.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IllegalArgumentException) {
        return label + cause.getMessage();
      }
    }
    return refusal.getMessage() + "; " + hint(command);
  }

  private static List<String> options(ParameterException refusal) {
    Pattern option = refusal instanceof MaxValuesExceededException ? GIVEN : OPTION;
    return option
        .matcher(String.valueOf(refusal.getMessage()))
        .results()
        .map(MatchResult::group)
        .distinct()
        .toList();
  }

  /** A word that is no value of an argument may be a subcommand that takes the argument's place. */
  private static boolean isMistypedCommand(CommandLine command, ArgSpec argument, String typed) {
    return argument.isPositional() && !meant(command, typed).isEmpty();
  }

  private static String unmatched(CommandLine command, String typed) {
    List<String> meant = meant(command, typed);
    boolean isOption = typed.startsWith("-");
    String refused = isOption || !meant.isEmpty() ? null : refusedArgument(command, typed);
    if (refused != null) {
      return refused;
    }
    String kind = isOption ? "option" : isCommand(command, typed) ? "command" : "argument";
    return "unknown %s %s; %s%s"
        .formatted(
            kind,
            quote(typed),
            meant.isEmpty() ? "" : "did you mean " + String.join(" or ", meant) + "? ",
            hint(command));
  }

  /** Where an argument may stand too, only what resembles a subcommand is meant as one. */
  private static boolean isCommand(CommandLine command, String typed) {
    Set<String> commands = command.getSubcommands().keySet();
    return command.getCommandSpec().positionalParameters().isEmpty()
        ? !commands.isEmpty()
        : !Suggestions.of(typed, commands.stream()).isEmpty();
  }

  /** Returns the options, or the subcommands and the values, that the word may be meant as. */
  static List<String> meant(CommandLine command, String typed) {
    if (typed.startsWith("-")) {
      Set<String> options = command.getCommandSpec().optionsMap().keySet();
      return Suggestions.of(typed.replaceFirst("=.*", ""), options.stream());
    }
    List<String> meant =
        new ArrayList<>(Suggestions.of(typed, command.getSubcommands().keySet().stream()));
    meant.addAll(optionsOf(command, typed));
    return meant;
  }

  /** Returns the options with choices of which the word is one: {@code --only vertx}. */
  private static List<String> optionsOf(CommandLine command, String typed) {
    return command.getCommandSpec().options().stream()
        .filter(option -> option.auxiliaryTypes()[0].isEnum())
        .filter(option ->
            Stream.of(option.auxiliaryTypes()[0].getEnumConstants())
                .anyMatch(choice -> choice.toString().equals(typed)))
        .map(option -> option.longestName() + " " + typed)
        .toList();
  }

  /** Of a list of arguments, picocli reports one that it cannot convert as unknown. */
  private static @Nullable String refusedArgument(CommandLine command, String typed) {
    for (ArgSpec argument : command.getCommandSpec().positionalParameters()) {
      ITypeConverter<?> converter = CommandLines.converter(argument);
      try {
        if (converter != null) {
          converter.convert(typed);
        }
      } catch (Exception refused) {
        return label(argument) + ": " + refused.getMessage();
      }
    }
    return null;
  }

  private static String hint(CommandLine command) {
    return command.getCommandSpec().qualifiedName() + " --help explains it";
  }

  private static String label(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  /** A failure that nobody foresaw: the line of our code is worth more than a stack trace. */
  private static String place(Throwable failure) {
    return Stream.of(failure.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("dev.netinfo"))
        .findFirst()
        .map(frame -> " at " + frame)
        .orElse("");
  }
}
