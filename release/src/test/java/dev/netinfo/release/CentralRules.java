package dev.netinfo.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What Maven Central refuses to publish without, and what this project adds: a bill of materials,
 * and poms that need nothing else of it.
 *
 * @see <a href="https://central.sonatype.org/publish/requirements/">Central's requirements</a>
 */
record CentralRules(Path repository, SigningKey key) {
  private static final Map<String, String> CHECKSUMS = Map.of(".md5", "MD5", ".sha1", "SHA-1");

  /** Returns what is wrong with an artifact of this project in the repository. */
  List<String> violations(String artifact, String version) throws Exception {
    Path directory = repository.resolve("dev/netinfo").resolve(artifact).resolve(version);
    String name = artifact + "-" + version;
    List<String> violations = new ArrayList<>();
    if (version.endsWith("-SNAPSHOT")) {
      violations.add("version is a snapshot");
    }
    PublishedPom pom = PublishedPom.read(directory.resolve(name + ".pom"));
    violations.addAll(pom.violations());
    for (String reference : pom.references()) {
      if (!Files.isDirectory(repository.resolve("dev/netinfo").resolve(reference))) {
        violations.add("needs " + reference + ", which is not published");
      }
    }
    violations.addAll(missing(directory, name, pom));
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(each -> !isAboutAnother(each)).sorted().toList()) {
        violations.addAll(unproved(file));
      }
    }
    return violations;
  }

  private static List<String> missing(Path directory, String name, PublishedPom pom) {
    List<String> wanted = new ArrayList<>(List.of("-cyclonedx.json"));
    if (!pom.isPomOnly()) {
      wanted.addAll(List.of(".jar", "-sources.jar", "-javadoc.jar"));
    }
    return wanted.stream()
        .filter(suffix -> !Files.exists(directory.resolve(name + suffix)))
        .map(suffix -> "no " + suffix)
        .toList();
  }

  /** Returns which of its checksums and its signature a file has not, or not of what is in it. */
  private List<String> unproved(Path file) throws IOException, NoSuchAlgorithmException {
    List<String> violations = new ArrayList<>();
    for (Map.Entry<String, String> checksum : CHECKSUMS.entrySet()) {
      Path beside = beside(file, checksum.getKey());
      byte[] digest =
          MessageDigest.getInstance(checksum.getValue()).digest(Files.readAllBytes(file));
      if (!Files.exists(beside)
          || !Files.readString(beside).strip().equals(HexFormat.of().formatHex(digest))) {
        violations.add("no valid " + beside.getFileName());
      }
    }
    Path signature = beside(file, ".asc");
    if (!Files.exists(signature) || !key.signed(file, signature)) {
      violations.add("no valid " + signature.getFileName());
    }
    return violations;
  }

  private static boolean isAboutAnother(Path file) {
    String name = file.toString();
    return name.endsWith(".asc") || CHECKSUMS.keySet().stream().anyMatch(name::endsWith);
  }

  private static Path beside(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }
}
