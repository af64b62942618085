package dev.netinfo.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands with an option or an argument of each kind. */
@Command(
    name = "./netinfo",
    subcommands = {SampleCommands.Ask.class, SampleCommands.Play.class, SampleCommands.Skip.class})
final class SampleCommands {
  @Command(name = "ask")
  static final class Ask implements Callable<Integer> {
    @Option(names = "--timeout")
    private Duration timeout = Duration.ofMillis(1);

    @Option(names = "--name", paramLabel = "NAME")
    private @Nullable String name;

    @Mixin private BenchOptions bench = new BenchOptions();

    @Parameters private List<Framework> frameworks = List.of();

    @Option(names = "--file")
    private @Nullable Path file;

    @Override
    public Integer call() {
      if (file != null) {
        try {
          Files.createFile(file);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      if (name != null) {
        throw new IllegalArgumentException(
            "--name: \"x\\ny\" is wrong" + frameworks.size() + bench.only());
      }
      return (int) timeout.toMillis();
    }
  }

  /** A command of which both an argument and a subcommand may follow. */
  @Command(name = "play", subcommands = Down.class)
  static final class Play implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "FRAMEWORK")
    private Framework framework = Framework.HELIDON;

    @Option(names = "--size", defaultValue = "5")
    private int size;

    @Option(names = "--next")
    private Framework next = Framework.VERTX;

    @Option(names = "--line", description = "A line, such as \"A: b\"; may be repeated.")
    private @Nullable String line;

    @ArgGroup private @Nullable Way way;

    @Override
    public Integer call() {
      boolean isAsked = line != null || size > 5 || (way != null && way.isUp == way.isDown);
      return framework == Framework.HELIDON && next == Framework.VERTX && !isAsked ? 0 : 1;
    }
  }

  /** A command without arguments. */
  @Command(name = "skip")
  static final class Skip implements Callable<Integer> {
    @Option(names = "--next")
    private Framework next = Framework.VERTX;

    @Override
    public Integer call() {
      return next == Framework.VERTX ? 0 : 1;
    }
  }

  private static final class Way {
    @Option(names = "--up")
    private boolean isUp;

    @Option(names = "--down")
    private boolean isDown;
  }

  @Command(name = "down")
  private static final class Down implements Callable<Integer> {
    @Override
    public Integer call() {
      return 0;
    }
  }
}
