package dev.netinfo.cli;

import dev.netinfo.support.Build;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Compares the parser with others, and mutates the core to see what its tests do not notice. */
@Command(
    name = "mutants",
    description = "Compare the core's parser with others, and mutate the core (PIT, minutes).",
    customSynopsis = "./netinfo mutants [-h] [MAVEN ARGUMENTS...]")
final class MutantsCommand implements Callable<Integer> {
  private static final List<String> MAVEN =
      List.of(
          "-pl",
          "netinfo-core",
          "-am",
          "-Dtest=ParserDifferenceTest",
          "-Dsurefire.failIfNoSpecifiedTests=false",
          "test",
          "org.pitest:pitest-maven:mutationCoverage");

  @Unmatched private List<String> further = new ArrayList<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    int status = Build.run(MavenArguments.of(spec, MAVEN, further));
    if (status == 0) {
      System.err.println("netinfo: the report is netinfo-core/target/pit-reports/index.html");
    }
    return status;
  }
}
