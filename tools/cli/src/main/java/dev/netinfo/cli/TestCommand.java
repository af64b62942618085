package dev.netinfo.cli;

import dev.netinfo.support.Build;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Builds everything and runs every test. */
@Command(
    name = "test",
    description = "Build everything and run every test (mvn verify).",
    customSynopsis = "./netinfo test [-h] [MAVEN ARGUMENTS...]",
    footer = {"", "For example: ./netinfo test -T 2 -pl netinfo-core -am"})
final class TestCommand implements Callable<Integer> {
  @Unmatched private List<String> further = new ArrayList<>();

  @Override
  public Integer call() {
    List<String> arguments = new ArrayList<>(List.of("verify"));
    arguments.addAll(further);
    return Build.run(arguments);
  }
}
