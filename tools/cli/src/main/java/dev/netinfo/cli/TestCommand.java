package dev.netinfo.cli;

import dev.netinfo.support.Build;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

  @Mixin private MavenArguments maven = new MavenArguments();

  @Override
  public Integer call() {
    List<String> arguments =
        maven.after(isFull ? List.of("verify", "-Dnetinfo.full=true") : List.of("verify"));
    return isFull ? Build.runAnew(arguments) : Build.run(arguments);
  }
}
