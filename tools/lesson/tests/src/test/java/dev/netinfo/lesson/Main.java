package dev.netinfo.lesson;

import dev.netinfo.support.CommandLines;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code ./netinfo lesson} and {@code ./netinfo lab} without the other commands. */
@Command(
    name = "netinfo",
    subcommands = {LessonCommand.class, LabCommand.class})
public final class Main {
  private Main() {}

  /** Returns the command that runs {@code lesson} or {@code lab} in a process of its own. */
  public static List<String> command(String name, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(dev.netinfo.support.Command.java());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), name));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Ends with the command's status. */
  public static void main(String[] arguments) {
    System.exit(CommandLines.run(new Main(), arguments));
  }
}
