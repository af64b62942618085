package dev.netinfo.kustomize;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The renderings under test, each made once. */
final class Renderings {
  static final List<String> OVERLAYS = directories("overlays");
  static final List<String> COMPONENTS = directories("components");

  private static final List<List<String>> COMBINATIONS =
      List.of(
          List.of("jumpbox", "watch"),
          List.of("jumpbox", "dual-stack"),
          List.of("jumpbox", "behind-ingress"),
          List.of("behind-ingress", "dual-stack"),
          List.of("behind-proxy", "jumpbox", "dual-stack"),
          List.of("node-port", "external-traffic-local"),
          List.of("load-balancer", "external-traffic-local", "session-affinity"),
          List.of("daemonset", "jumpbox"),
          List.of("daemonset", "behind-proxy"),
          List.of("daemonset", "behind-ingress", "dual-stack", "jumpbox"),
          List.of("image-micronaut", "daemonset", "record-image"));

  private static final Map<String, Rendering> MADE = new TreeMap<>();

  private Renderings() {}

  /**
   * Returns every overlay; one with every component, and with the useful combinations, since they
   * differ by their images alone. {@code -Dtests.full=true} has that of each.
   */
  static Stream<Rendering> all() {
    Kubectl.require();
    int alone = Boolean.getBoolean("tests.full") ? 0 : OVERLAYS.size() - 1;
    return Stream.concat(
        OVERLAYS.stream().limit(alone).map(Renderings::overlay),
        OVERLAYS.stream().skip(alone).flatMap(Renderings::withComponents));
  }

  /** Returns the overlays alone. */
  static Stream<Rendering> overlays() {
    Kubectl.require();
    return OVERLAYS.stream().map(Renderings::overlay);
  }

  static Rendering overlay(String name) {
    return MADE.computeIfAbsent(name, it -> render(it, Kubectl.kustomize("overlays/" + it)));
  }

  private static Stream<Rendering> withComponents(String overlay) {
    List<List<String>> additions = new ArrayList<>(COMBINATIONS);
    for (String component : COMPONENTS) {
      if (component.startsWith("image-")) {
        additions.add(List.of(component, "record-image"));
      } else if (!component.equals("network-policy")) { // which is in every overlay
        additions.add(List.of(component));
      }
    }
    return Stream.concat(
        Stream.of(overlay(overlay)), additions.stream().map(added -> with(overlay, added)));
  }

  private static Rendering with(String overlay, List<String> components) {
    String name = overlay + "+" + String.join("+", components);
    return MADE.computeIfAbsent(
        name,
        it -> render(it, Kubectl.kustomize(kustomization(it, overlay, components).toString())));
  }

  private static Rendering render(String name, String yaml) {
    return new Rendering(name, yaml, Manifests.read(yaml));
  }

  /** Writes a user's kustomization. */
  private static Path kustomization(String name, String overlay, List<String> components) {
    String folder = "../../..";
    StringBuilder text =
        new StringBuilder("resources: [" + folder + "/overlays/" + overlay + "]\n");
    text.append("components:\n");
    components.forEach(it -> text.append("  - " + folder + "/components/" + it + "\n"));
    try {
      Path directory = Files.createDirectories(Path.of("target/renderings", name));
      Files.writeString(directory.resolve("kustomization.yaml"), text);
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> directories(String parent) {
    try (Stream<Path> entries = Files.list(Path.of(parent))) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
