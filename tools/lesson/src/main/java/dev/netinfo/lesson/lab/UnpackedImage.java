package dev.netinfo.lesson.lab;

import dev.netinfo.lesson.Release;
import dev.netinfo.support.ImageArchive;
import dev.netinfo.support.Start;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A responder from its image: in the image's root file system, which is read-only, and as the user
 * that the manifests name. Nothing of the machine but its kernel is there.
 */
record UnpackedImage(String name, List<String> command, Map<String, String> environment)
    implements Image {
  private static final String USER = "10001:10001";

  /** Returns whether {@code ./netinfo images} has built it. */
  static boolean isBuilt(Path home, Release release) {
    return Files.exists(archive(home, release));
  }

  /** Unpacks it, in memory that is the lab's own. */
  static Image of(Namespaces namespaces, Path home, Release release) {
    ImageArchive archive = ImageArchive.read(archive(home, release));
    String root = Namespaces.DIRECTORY + "/images/" + release.tag();
    if (!Files.exists(namespaces.file(root))) {
      archive.unpack(namespaces.file(root));
      namespaces.script(
          """
          mkdir -p ROOT/proc ROOT/dev
          mount --bind ROOT ROOT
          mount -t proc proc ROOT/proc
          mount --rbind /dev ROOT/dev
          mount -o remount,bind,ro ROOT
          """
              .replace("ROOT", root));
    }
    List<String> chroot = List.of("/usr/sbin/chroot", "--userspec=" + USER, "--groups=", root);
    Start start = archive.start();
    // The PATH is that of the machine, for the programs that enter the pod.
    List<String> command =
        Stream.of(
                chroot,
                List.of(start.program()),
                start.command().subList(1, start.command().size()))
            .flatMap(List::stream)
            .toList();
    return new UnpackedImage(archive.tag(), command, start.environment());
  }

  @Override
  public String origin() {
    return "its image";
  }

  private static Path archive(Path home, Release release) {
    return home.resolve("target").resolve("images").resolve("demo-" + release.tag() + ".tar");
  }
}
