package dev.netinfo.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what makes a shell complete commands, options and frameworks. */
@Command(
    name = "completion",
    description = "Print a script that makes a shell complete ./netinfo.",
    footer = {"", "bash: source <(./netinfo completion bash)", "zsh:  the same, in zsh"})
final class CompletionCommand implements Callable<Integer> {
  /** The one script is for both: it makes zsh read bash's completions. */
  enum Shell {
    bash,
    zsh
  }

  @SuppressWarnings("UnusedVariable") // It is checked; there is nothing to choose.
  @Parameters(paramLabel = "SHELL", description = "One of ${COMPLETION-CANDIDATES}.")
  private Shell shell = Shell.bash;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    CommandLine root = spec.root().commandLine();
    spec.commandLine().getOut().print(AutoComplete.bash("netinfo", root));
    spec.commandLine().getOut().flush();
    return 0;
  }
}
