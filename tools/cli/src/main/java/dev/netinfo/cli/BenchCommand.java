package dev.netinfo.cli;

import static dev.netinfo.support.Command.java;

import dev.netinfo.support.BenchOptions;
import dev.netinfo.support.Build;
import dev.netinfo.support.Child;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the benchmark in a process of its own: its class path has eight frameworks. */
@Command(name = "bench", description = "Measure the library beside other libraries (JMH).")
final class BenchCommand implements Callable<Integer> {
  private static final Path JAR = Path.of("benchmark", "target", "benchmark.jar");

  @SuppressWarnings("UnusedVariable") // They are checked here, and obeyed there.
  @Mixin
  private BenchOptions options = new BenchOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Build.modules("benchmark");
    // JMH uses Unsafe, and the terminal's width comes from C: newer JDKs warn of both.
    List<String> command =
        new ArrayList<>(
            List.of(
                java(),
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                JAR.toString()));
    spec.root().commandLine().getParseResult().originalArgs().stream()
        .skip(1)
        .forEach(command::add);
    return Child.run(new ProcessBuilder(command).inheritIO());
  }
}
