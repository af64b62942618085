package dev.netinfo.cli;

import dev.netinfo.compare.CompareCommand;
import dev.netinfo.images.ImagesCommand;
import dev.netinfo.lesson.LabCommand;
import dev.netinfo.lesson.LessonCommand;
import dev.netinfo.watch.command.WatchCommand;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** All commands; without one of them it shows the help. */
@Command(
    name = "./netinfo",
    description = "Who answered, where does it run, and who asked?",
    customSynopsis = "./netinfo COMMAND [OPTIONS]",
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
      "Needed are Maven 3.8.7 or newer and a JDK 25 or newer, which is looked for in JAVA_HOME, on the"
          + " PATH and in the usual places.",
      "Exit status: 0; 1 if a check or a measurement failed; 2 if the command line is wrong or"
          + " something is missing."
    })
final class NetinfoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return 0;
  }
}
