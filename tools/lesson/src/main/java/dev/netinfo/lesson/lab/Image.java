package dev.netinfo.lesson.lab;

import dev.netinfo.lesson.Release;
import dev.netinfo.support.ImageArchive;
import dev.netinfo.support.Start;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * What a pod runs.
 *
 * @param name with its tag, such as {@code demo:1.1.0-vertx}
 * @param origin where it is from, in words
 * @param command the program and its arguments, with absolute paths
 * @param environment the variables that the image itself sets; those of the pod are added to them
 */
record Image(String name, String origin, List<String> command, Map<String, String> environment) {
  private static final String USER = "10001:10001";

  /** Kubernetes leaves out vowels and what looks like them, so that no name is a word. */
  private static final String ALPHABET = "bcdfghjklmnpqrstvwxz2456789";

  /** Returns that of a release: what {@code ./netinfo images} has built or, without that, a jar. */
  static Image of(Namespaces namespaces, Path home, Release release) {
    return isBuilt(home, release) ? unpacked(namespaces, home, release) : ofJar(home, release);
  }

  static boolean isBuilt(Path home, Release release) {
    return Files.exists(archive(home, release));
  }

  private static Path archive(Path home, Release release) {
    return home.resolve("target").resolve("images").resolve("demo-" + release.tag() + ".tar");
  }

  /**
   * Unpacks an image, in memory that is the lab's own. Its program runs in the image's root file
   * system, which is read-only, and as the user that the manifests name. Nothing of the machine but
   * its kernel is there.
   */
  private static Image unpacked(Namespaces namespaces, Path home, Release release) {
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
    Start start = archive.start();
    // The PATH is that of the machine, for the programs that enter the pod.
    List<String> command =
        new ArrayList<>(List.of("/usr/sbin/chroot", "--userspec=" + USER, "--groups=", root));
    command.add(start.program());
    command.addAll(start.command().subList(1, start.command().size()));
    return new Image(archive.tag(), "its image", List.copyOf(command), start.environment());
  }

  /** Returns a responder from its jar on this Java: a small one, as many pods shall fit. */
  static Image ofJar(Path home, Release release) {
    String module = release.framework().module();
    Path jar = home.resolve(module).resolve("target").resolve(module + ".jar");
    return new Image(
        "demo:" + release.tag(),
        "its jar, because ./netinfo images has not built it",
        Namespaces.java("-Xms8m", "-Xmx40m", "-Djava.io.tmpdir=/run/lab", "-jar", jar.toString()),
        release.version().environment());
  }

  /** Returns the pod-template-hash, such as {@code 58465f467c}: the same for the same image. */
  String hash() {
    CRC32 crc = new CRC32();
    crc.update(name.getBytes(StandardCharsets.UTF_8));
    return letters(new Random(crc.getValue()), 10);
  }

  /** Returns a name for a new pod, such as {@code demo-58465f467c-l2f6g}. */
  String podName() {
    return "demo-" + hash() + "-" + letters(new Random(), 5);
  }

  private static String letters(Random random, int count) {
    return random
        .ints(count, 0, ALPHABET.length())
        .mapToObj(i -> ALPHABET.substring(i, i + 1))
        .collect(Collectors.joining());
  }
}
