package dev.netinfo.images;

import dev.netinfo.support.Build;
import dev.netinfo.support.ImageArchive;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./netinfo images}: builds the images, lists them, and hands them on. */
@Command(
    name = "images",
    description =
        "Builds the container images, lists them, and hands them on. No Docker is needed.",
    footer = {
      "",
      "The archives are target/images/*.tar. Exit status: 0; 2 if an image could not be built, loaded"
          + " or pushed, or something else was asked for that cannot be."
    })
public final class ImagesCommand implements Callable<Integer> {
  /** The script starts every command in the project's directory. */
  private static final Path PROJECT = Path.of("");

  @Parameters(
      arity = "0..*",
      paramLabel = "FRAMEWORK",
      completionCandidates = ProgramNames.class,
      converter = Program.Converter.class,
      description = "Which images: ${COMPLETION-CANDIDATES}. Without one: all of them.",
      showDefaultValue = Visibility.NEVER)
  private List<Program> programs = List.of();

  @Option(
      names = "--base",
      paramLabel = "BASE",
      defaultValue = "slim",
      description =
          "slim: of this Linux machine's JDK and C library, with a trained AOT cache; no registry is"
              + " asked. registry: a JRE image of a registry.")
  private Base base = Base.SLIM;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "demo",
      converter = ImageName.Converter.class,
      description = "The images' name without a tag.")
  private ImageName name = new ImageName("demo");

  @Option(
      names = "--load",
      paramLabel = "TOOL",
      description = "Hands them to ${COMPLETION-CANDIDATES}.")
  private @Nullable Loader load;

  @Option(
      names = "--push",
      paramLabel = "HOST[:PORT]/PATH",
      converter = PushTarget.Converter.class,
      description = "Pushes them to a registry. Without TLS if that is this machine.")
  private @Nullable PushTarget push;

  @Override
  public Integer call() {
    if (base == Base.REGISTRY && load != null) {
      throw new IllegalArgumentException("--load goes with --base slim only");
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BuildOptions options = new BuildOptions(selected(), base, name, push);
    Requirements.check(options, load);
    Path directory = Build.alone(() -> MavenBuild.run(options, PROJECT));
    List<ImageArchive> images =
        options.archives(directory).stream().map(ImageArchive::read).toList();
    new Report(images).print(out);
    if (load != null) {
      load.load(images, System.err);
    }
    return 0;
  }

  private List<Program> selected() {
    return Program.all().stream()
        .filter(program -> programs.isEmpty() || programs.contains(program))
        .toList();
  }

  /** For the help, and for the shell's completion. */
  private static final class ProgramNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Program.all().stream().map(Program::name).iterator();
    }
  }
}
