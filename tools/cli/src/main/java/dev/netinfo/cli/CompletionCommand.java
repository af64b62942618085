package dev.netinfo.cli;

import dev.netinfo.text.Printable;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what makes a shell complete commands, options and frameworks. */
@Command(
    name = "completion",
    description = "Print a completion script for a shell.",
    footer = {"", "In bash and in zsh: source <(./netinfo completion bash)"})
final class CompletionCommand implements Callable<Integer> {
  /** The one script is for both: it makes zsh read bash's completions. */
  enum Shell {
    bash,
    zsh
  }

  @SuppressWarnings("UnusedVariable") // It is checked; there is nothing to choose.
  @Parameters(
      paramLabel = "SHELL",
      arity = "0..1",
      converter = ShellConverter.class,
      description = "One of ${COMPLETION-CANDIDATES}.")
  private Shell shell = Shell.bash;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    CommandLine root = spec.root().commandLine();
    spec.commandLine().getOut().print(AutoComplete.bash("netinfo", root));
    spec.commandLine().getOut().flush();
    return 0;
  }

  private static final class ShellConverter implements ITypeConverter<Shell> {
    @Override
    public Shell convert(String text) {
      return Stream.of(Shell.values())
          .filter(shell -> shell.name().equals(text))
          .findFirst()
          .orElseThrow(() ->
              new IllegalArgumentException(
                  Printable.quote(text) + " has no completion; write bash or zsh"));
    }
  }
}
