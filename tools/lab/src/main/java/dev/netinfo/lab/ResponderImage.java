package dev.netinfo.lab;

import dev.netinfo.support.ImageArchive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A responder from its image: in the image's root file system, which is read-only, and as the user
 * that the manifests name. Nothing of the machine but its kernel is there.
 */
record ResponderImage(String name, List<String> command, Map<String, String> environment)
    implements Image {
  private static final Path ROOTS = Path.of("/run/lab/images");
  private static final String USER = "10001:10001";

  /** Tells whether {@code ./netinfo images} has built it. */
  static boolean isBuilt(Path home, Version version, Framework framework) {
    return Files.exists(archive(home, version, framework));
  }

  /** Unpacks it, in memory that is the lab's own. */
  static Image of(Path home, Version version, Framework framework) {
    ImageArchive archive = ImageArchive.read(archive(home, version, framework));
    Path root = ROOTS.resolve(framework + "-" + version.number());
    if (!Files.exists(root)) {
      archive.unpack(root);
      Commands.script(
          """
          mkdir -p ROOT/proc ROOT/dev
          mount --bind ROOT ROOT
          mount -t proc proc ROOT/proc
          mount --rbind /dev ROOT/dev
          mount -o remount,bind,ro ROOT
          """
              .replace("ROOT", root.toString()));
    }
    List<String> chroot =
        List.of("/usr/sbin/chroot", "--userspec=" + USER, "--groups=", root.toString());
    return new ResponderImage(
        archive.tag(),
        Commands.words(chroot, archive.start().command()),
        archive.start().environment());
  }

  @Override
  public String origin() {
    return "its image";
  }

  private static Path archive(Path home, Version version, Framework framework) {
    String file = "demo-%s-%s.tar".formatted(version.number(), framework);
    return home.resolve("target").resolve("images").resolve(file);
  }
}
