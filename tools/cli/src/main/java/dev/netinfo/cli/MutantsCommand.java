package dev.netinfo.cli;

import dev.netinfo.support.Build;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

  @Mixin private MavenArguments maven = new MavenArguments();

  @Override
  public Integer call() {
    int status = Build.run(maven.after(MAVEN));
    if (status == 0) {
      System.err.println("netinfo: the report is netinfo-core/target/pit-reports/index.html");
    }
    return status;
  }
}
