package dev.netinfo.images;

import static dev.netinfo.support.Command.exists;

import dev.netinfo.support.Build;
import dev.netinfo.support.ImageArchive;
import dev.netinfo.support.ImageName;
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
    description = {
      "Build the container images, without Docker.",
      "Lists them, and loads or pushes them if told to. The archives are target/images/*.tar."
    },
    footer = {
      "",
      "Exit status: 0; 2 if the command line is wrong, or an image could not be built, loaded or"
          + " pushed."
    })
public final class ImagesCommand implements Callable<Integer> {
  /** The script starts every command in the project's directory. */
  private static final Path PROJECT = Path.of("");

  @Parameters(
      arity = "0..*",
      paramLabel = "FRAMEWORK",
      completionCandidates = ProgramNames.class,
      converter = Program.Converter.class,
      description = "Images to build, of ${COMPLETION-CANDIDATES} (default: all).",
      showDefaultValue = Visibility.NEVER)
  private List<Program> programs = List.of();

  @Option(
      names = "--base",
      paramLabel = "BASE",
      defaultValue = "slim",
      description =
          "slim: the JDK and C library of this Linux machine, with a trained AOT cache; no registry is"
              + " needed. registry: a JRE image that is pulled from a registry.")
  private Base base = Base.SLIM;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "demo",
      converter = ImageName.Converter.class,
      description = "Name of the images, without a tag.")
  private ImageName name = new ImageName("demo");

  @Option(
      names = "--load",
      paramLabel = "TOOL",
      description = "Load the images into ${COMPLETION-CANDIDATES}.")
  private @Nullable Loader load;

  @Option(
      names = "--push",
      paramLabel = "HOST[:PORT]/PATH",
      converter = PushTarget.Converter.class,
      description =
          "Push the images to a registry, with SBOM and provenance; without TLS on loopback only.")
  private @Nullable PushTarget push;

  @Override
  public Integer call() {
    if (base == Base.REGISTRY && load != null) {
      throw new IllegalArgumentException("--load goes with --base slim only");
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BuildOptions options = new BuildOptions(selected(), base, name, push);
    checkRequirements();
    Path directory = Build.alone(() -> MavenBuild.run(options, PROJECT));
    List<ImageArchive> images =
        options.archives(directory).stream().map(ImageArchive::read).toList();
    new Report(images).print(out);
    if (push != null) {
      new Attestations(push, Provenance.of(base, PROJECT)).push(images, out, System.err);
    }
    if (load != null) {
      load.load(images, System.err);
    }
    return 0;
  }

  /** Looks for the tools and the registry that are asked for, before anything is built. */
  private void checkRequirements() {
    if (base == Base.SLIM && !System.getProperty("os.name").equals("Linux")) {
      throw new IllegalStateException(
          "the slim base is made from the C library of a Linux machine; use --base registry here");
    }
    if (base == Base.SLIM && !exists("ldd")) {
      throw new IllegalStateException("the slim base needs ldd, a part of the C library's tools");
    }
    if (load != null) {
      load.check();
    }
    if (push != null) {
      RegistryCheck.of(push).run();
    }
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
