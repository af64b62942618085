package dev.netinfo.cli;

import dev.netinfo.compare.CompareCommand;
import dev.netinfo.images.ImagesCommand;
import dev.netinfo.lesson.LabCommand;
import dev.netinfo.lesson.LessonCommand;
import dev.netinfo.support.CommandLines;
import dev.netinfo.support.DemoVersion;
import dev.netinfo.watch.command.WatchCommand;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** All commands; without one of them it shows the help. */
@Command(
    name = "./netinfo",
    description = "Who answered, where does it run, and who asked?",
    customSynopsis = "./netinfo COMMAND [OPTIONS]",
    versionProvider = NetinfoCommand.Versions.class,
    subcommands = {
      RunCommand.class,
      ImagesCommand.class,
      LessonCommand.class,
      LabCommand.class,
      WatchCommand.class,
      CompareCommand.class,
      BenchCommand.class,
      TestCommand.class,
      MutantsCommand.class,
      CompletionCommand.class,
      HelpCommand.class
    },
    footer = {
      "",
      "./netinfo COMMAND --help explains a command.",
      "You need Maven 3.8.7 or newer, and a JDK 25 or newer: it is looked for in JAVA_HOME, on the PATH"
          + " and in the usual places.",
      "Exit status: 0; 1 if a check or a measurement failed; 2 if the command line is wrong or"
          + " something is missing."
    })
public final class NetinfoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  // Only picocli reads it.
  @SuppressWarnings("UnusedVariable")
  @Option(names = "--version", versionHelp = true, description = "Show the versions and exit.")
  private boolean isVersionWanted;

  /** Runs the command that the arguments name; the working directory is the project's. */
  public static void main(String[] arguments) {
    System.exit(CommandLines.run(new NetinfoCommand(), arguments));
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return 0;
  }

  /** The project's version, which is the jar's, and the demo's. */
  static final class Versions implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String project = NetinfoCommand.class.getPackage().getImplementationVersion();
      return new String[] {"netinfo %s (demo %s)".formatted(project, DemoVersion.CURRENT)};
    }
  }
}
