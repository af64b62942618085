package dev.netinfo.lesson.lab;

import dev.netinfo.support.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a lab could leave behind on the machine.
 *
 * @param mounts the mounts that this process sees, but for those of containers
 * @param links names of the interfaces of the machine's own network namespace
 * @param rules of its packet filter
 * @param namespaces named ones
 * @param hosts the content of /etc/hosts
 * @param forwarding whether the machine is a router
 * @param files beside each other where the lab has put some
 */
record Traces(
    List<String> mounts,
    List<String> links,
    String rules,
    String namespaces,
    String hosts,
    String forwarding,
    List<String> files) {
  private static final String OURS = "machines|pods|veth.*|worker.*|visitor";

  static Traces now() {
    try {
      return new Traces(
          mountsOfNoContainer(),
          names(Path.of("/sys/class/net")).filter(name -> name.matches(OURS)).toList(),
          Command.run("nft", "list", "tables"),
          Command.run("sh", "-c", "ip netns list | grep -E '^(worker|demo-|jump)' || true"),
          Files.readString(Path.of("/etc/hosts")),
          Files.readString(Path.of("/proc/sys/net/ipv4/ip_forward")),
          Stream.of(Path.of("/run/netns"), Path.of("/run/lab"), LabRun.file())
              .filter(Files::exists)
              .map(Path::toString)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those of containers come and go while other modules are tested, and a lab has none. */
  private static List<String> mountsOfNoContainer() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/mounts")).stream()
        .filter(mount -> !mount.contains("/containers/storage/"))
        .toList();
  }

  private static Stream<String> names(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList().stream();
    }
  }
}
