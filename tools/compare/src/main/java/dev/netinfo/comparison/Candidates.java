package dev.netinfo.comparison;

import dev.netinfo.support.Start;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes the candidates of the frameworks: each image, the same jars with default flags, and bare
 * servers. They differ in where their files are.
 *
 * @param jdk what candidates with default flags run on, as they see it
 * @param bare the directory of the bare servers' modules, as they see it; {@code %s} is the name
 */
record Candidates(Path jdk, String bare, boolean inContainers, Path unpacked) {
  /** Of plain processes; images are unpacked into a directory. */
  static Candidates ofThisMachine(Path unpacked) {
    Path modules = Path.of("tools", "compare").toAbsolutePath();
    return new Candidates(ownJdk(), modules + "/bare-%s/target", false, unpacked);
  }

  /** Of containers, which see the JDK and the bare servers by mounts. */
  static Candidates ofContainers(Path unpacked) {
    return new Candidates(Path.of("/jdk"), "/bare", true, unpacked);
  }

  List<Candidate> of(List<Archive> archives) {
    List<Candidate> all = new ArrayList<>();
    archives.forEach(archive -> all.add(image(archive)));
    archives.forEach(archive -> all.add(withDefaultFlags(archive)));
    archives.forEach(archive -> all.add(bare(archive.framework(), archive)));
    all.add(bare("jdk", archives.getFirst()));
    return all;
  }

  private Candidate image(Archive archive) {
    Start start = start(archive);
    return new Candidate(
        archive.framework(),
        Variant.IMAGE,
        archive.image().tag(),
        start.command(),
        start.environment(),
        Map.of());
  }

  private Candidate withDefaultFlags(Archive archive) {
    Start start = start(archive);
    List<String> command = new ArrayList<>(List.of(java(), "-cp"));
    command.addAll(
        start.command().subList(start.command().indexOf("-cp") + 1, start.command().size()));
    return new Candidate(
        archive.framework() + ", default flags",
        Variant.DEFAULT,
        archive.image().tag(),
        List.copyOf(command),
        start.environment(),
        inContainers ? Map.of("/jdk", ownJdk().toString()) : Map.of());
  }

  private Candidate bare(String name, Archive archive) {
    Path module = Path.of("tools", "compare", "bare-" + name, "target").toAbsolutePath();
    return new Candidate(
        "bare " + name,
        Variant.BARE,
        archive.image().tag(),
        List.of(java(), "-jar", bare.formatted(name) + "/bare-" + name + ".jar"),
        archive.image().start().environment(),
        inContainers ? Map.of("/jdk", ownJdk().toString(), "/bare", module.toString()) : Map.of());
  }

  private Start start(Archive archive) {
    Start start = archive.image().start();
    if (inContainers) {
      return start;
    }
    Path root = unpacked.resolve(archive.framework()).toAbsolutePath();
    return start.under(Files.exists(root) ? root : archive.image().unpack(root));
  }

  private String java() {
    return jdk.resolve("bin/java").toString();
  }

  private static Path ownJdk() {
    try {
      return Path.of(System.getProperty("java.home")).toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
