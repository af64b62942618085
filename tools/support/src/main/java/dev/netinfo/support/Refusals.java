package dev.netinfo.support;

import static dev.netinfo.text.Printable.quote;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
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
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Says on stderr why a command was not run, or not to its end. */
final class Refusals implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

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
    List<String> unmatched = command.getUnmatchedArguments();
    if (!unmatched.isEmpty()) {
      return unmatched(command, unmatched.getFirst());
    }
    if (refusal instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return new MissingValue(missing.getMissing().getFirst()).message(hint(command));
    }
    if (refusal instanceof MutuallyExclusiveArgsException) {
      return "write only one of " + String.join(" and ", options(refusal));
    }
    ArgSpec argument = refusal.getArgSpec();
    String typed = refusal.getValue();
    if (typed != null && (argument == null || isMistypedCommand(command, argument, typed))) {
      return unmatched(command, typed);
    }
    String label = argument == null ? "" : label(argument) + ": ";
    for (Throwable cause = refusal.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IllegalArgumentException) {
        return label + cause.getMessage();
      }
    }
    return refusal.getMessage() + "; " + hint(command);
  }

  /** Returns the options that picocli names. */
  private static List<String> options(ParameterException refusal) {
    return OPTION
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
    String kind = isOption ? "option" : command.getSubcommands().isEmpty() ? "argument" : "command";
    return "unknown %s %s; %s%s"
        .formatted(
            kind,
            quote(typed),
            meant.isEmpty() ? "" : "did you mean " + String.join(" or ", meant) + "? ",
            hint(command));
  }

  /** Returns the options, or the subcommands, that the word may be a mistyped one of. */
  private static List<String> meant(CommandLine command, String typed) {
    Set<String> words =
        typed.startsWith("-")
            ? command.getCommandSpec().optionsMap().keySet()
            : command.getSubcommands().keySet();
    return Suggestions.of(typed.replaceFirst("=.*", ""), words.stream());
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
