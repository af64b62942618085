package dev.netinfo.cli;

import dev.netinfo.support.Build;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Builds everything and runs every test. */
@Command(
    name = "test",
    description = "Build everything and test every promise (mvn verify).",
    customSynopsis = "./netinfo test [-h] [--full] [MAVEN ARGUMENTS...]",
    footer = {"", "For example: ./netinfo test -T 2 -pl netinfo-core -am"})
final class TestCommand implements Callable<Integer> {
  @Option(
      names = "--full",
      description = "Test each promise in every framework and in every way, in twice the time.")
  private boolean isFull;

  @Unmatched private List<String> further = new ArrayList<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    List<String> arguments =
        MavenArguments.of(
            spec, isFull ? List.of("verify", "-Dtests.full=true") : List.of("verify"), further);
    return isFull ? Build.runAnew(arguments) : Build.run(arguments);
  }
}
