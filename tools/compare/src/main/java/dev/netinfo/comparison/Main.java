package dev.netinfo.comparison;

import dev.netinfo.support.Directory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code ./netinfo compare}: measures the images side by side, and reports. */
public final class Main {
  private static final Path IMAGES = Path.of("target", "images");
  private static final Path GENERATOR =
      Path.of("tools", "compare", "load", "target", "comparison-load.jar");

  private Main() {}

  /** Takes the words of the command line; runs in the project's directory. */
  public static void main(String[] arguments) throws IOException {
    try {
      Options options = Options.parse(List.of(arguments));
      if (options.help()) {
        System.out.print(help());
      } else {
        compare(options);
      }
      System.exit(0);
    } catch (IllegalArgumentException | IllegalStateException e) {
      System.err.println(
          "netinfo: " + String.valueOf(e.getMessage()).replaceAll("\\p{Cntrl}", "?"));
      System.exit(2);
    } catch (Stopping.Stopped e) {
      System.exit(130);
    }
  }

  private static void compare(Options options) throws IOException {
    @Nullable Results old = options.against() == null ? null : ResultsFile.read(options.against());
    List<Archive> archives = new ArrayList<>();
    for (String framework : options.frameworks()) {
      archives.add(Archive.read(IMAGES, framework, "1.0.0"));
      archives.add(Archive.read(IMAGES, framework, "1.1.0"));
    }
    Path unpacked = Directory.create(Path.of("target"), "compared");
    Stopping stopping = Stopping.install();
    try (WarmGenerator generator = WarmGenerator.start(GENERATOR)) {
      Bench bench = bench(options, archives, unpacked, stopping);
      measure(
          bench,
          generator,
          results -> new Report(results, old).write(options.output(), System.out));
    } finally {
      Directory.delete(unpacked);
      stopping.finished();
    }
  }

  private static void measure(Bench bench, WarmGenerator generator, Consumer<Results> report) {
    try {
      new Comparison(bench, generator).run();
    } catch (Stopping.Stopped e) {
      bench.note("It was stopped before its end: what follows is what was measured until then.");
      throw e;
    } finally {
      report.accept(bench.results());
    }
  }

  private static Bench bench(
      Options options, List<Archive> archives, Path unpacked, Stopping stopping) {
    List<Archive> newer = archives.stream().filter(each -> each.version().equals("1.1.0")).toList();
    Candidates contained = Candidates.ofContainers(unpacked);
    Place place =
        Places.find(
            options.engine(), engine -> engine.prepare(newer, contained.of(newer).getFirst()));
    List<Candidate> candidates =
        place instanceof Engine
            ? contained.of(newer)
            : Candidates.ofThisMachine(unpacked).of(newer);
    Budget budget = Budget.of(options.plan(), candidates);
    Bench bench = Bench.of(place, budget, Progress.of(System.err, budget), stopping);
    archives.forEach(archive -> bench.results().images.add(Image.of(archive, archives)));
    Caveats.note(bench);
    return bench;
  }

  private static String help() {
    try (var text = Objects.requireNonNull(Main.class.getResourceAsStream("help.txt"))) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
