package dev.netinfo.compare.plan;

import dev.netinfo.support.Start;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes the candidates of the frameworks: each image, the same jars with default flags, and bare
 * servers, which know nothing of ours or only the headers.
 *
 * @param inContainers whether they see the JDK and the bare servers by mounts; else they are plain
 *     processes, and images are unpacked
 * @param unpacked the directory into which images are unpacked
 */
public record CandidateFactory(boolean inContainers, Path unpacked) {
  private static final String JDK_MOUNT = "/jdk";
  private static final String BARE_MOUNT = "/bare";

  /**
   * Returns all candidates of some images; the images alone, or without bare servers, if the plan
   * has no others.
   */
  public List<Candidate> candidates(Plan plan, List<BuiltImage> images) {
    List<Candidate> all = new ArrayList<>();
    images.forEach(image -> all.add(image(image)));
    if (!plan.growthOnly()) {
      images.forEach(image -> all.add(withDefaultFlags(image)));
    }
    if (!plan.growthOnly() && !plan.targetsOnly()) {
      for (Variant variant : List.of(Variant.BARE, Variant.BARE_WITH_HEADERS)) {
        images.forEach(image -> all.add(bare(image.framework().toString(), variant, image)));
        all.add(bare("jdk", variant, images.getFirst()));
      }
    }
    return all;
  }

  /** Returns the image itself. */
  public Candidate image(BuiltImage image) {
    Start start = start(image);
    return new Candidate(
        image.framework().toString(),
        Variant.IMAGE,
        image.archive().tag(),
        start.command(),
        start.environment(),
        Map.of());
  }

  private Candidate withDefaultFlags(BuiltImage image) {
    Start start = start(image);
    List<String> command = new ArrayList<>(List.of(java(), "-cp"));
    command.addAll(
        start.command().subList(start.command().indexOf("-cp") + 1, start.command().size()));
    return new Candidate(
        defaultFlags(image.framework()),
        Variant.DEFAULT,
        image.archive().tag(),
        List.copyOf(command),
        start.environment(),
        inContainers ? Map.of(JDK_MOUNT, ownJdk().toString()) : Map.of());
  }

  private Candidate bare(String name, Variant variant, BuiltImage image) {
    Path module = Path.of("tools", "compare", "bare-" + name, "target").toAbsolutePath();
    String directory = inContainers ? BARE_MOUNT : module.toString();
    List<String> command =
        new ArrayList<>(List.of(java(), "-jar", directory + "/bare-" + name + ".jar"));
    if (variant == Variant.BARE_WITH_HEADERS) {
      command.add("--headers");
    }
    return new Candidate(
        variant == Variant.BARE ? "bare " + name : withHeaders(name),
        variant,
        image.archive().tag(),
        List.copyOf(command),
        image.archive().start().environment(),
        inContainers
            ? Map.of(JDK_MOUNT, ownJdk().toString(), BARE_MOUNT, module.toString())
            : Map.of());
  }

  /** Returns the name of the candidate that runs the jars of an image with default flags. */
  public static String defaultFlags(Object framework) {
    return framework + ", default flags";
  }

  /** Returns the name of the bare server that sends the headers of the contract. */
  public static String withHeaders(String framework) {
    return "bare " + framework + " with our headers";
  }

  private Start start(BuiltImage image) {
    Start start = image.archive().start();
    if (inContainers) {
      return start;
    }
    Path root = unpacked.resolve(image.framework().toString()).toAbsolutePath();
    return start.under(Files.exists(root) ? root : image.archive().unpack(root));
  }

  private String java() {
    return (inContainers ? JDK_MOUNT : ownJdk()) + "/bin/java";
  }

  private static Path ownJdk() {
    return Path.of(System.getProperty("java.home"));
  }
}
