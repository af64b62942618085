package dev.netinfo.cli;

import dev.netinfo.support.Build;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** A tool that still reads its own command line, in a process of its own. */
class Bridge implements Callable<Integer> {
  private final String jar;
  private final List<String> modules;

  @Unmatched private List<String> arguments = new ArrayList<>();

  @Option(
      names = {"-h", "--help"},
      description = "Show the help of the command.")
  private boolean help;

  Bridge(String jar, String... modules) {
    this.jar = jar;
    this.modules = List.of(modules);
  }

  @Override
  public Integer call() throws Exception {
    Build.modules(modules.toArray(String[]::new));
    List<String> command = new ArrayList<>(command(jar));
    if (help) {
      command.add("--help");
    }
    command.addAll(arguments);
    return Server.run(new ProcessBuilder(command).inheritIO());
  }

  List<String> command(String program) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "-jar",
        program);
  }

  @Command(
      name = "watch",
      description = "Ask a URL again and again, and show which pod answers, live.")
  static final class Watch extends Bridge {
    Watch() {
      super("tools/watch/target/watch.jar", "tools/watch");
    }
  }
}
