package dev.netinfo.comparison;

import dev.netinfo.support.Layer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The tables of what images weigh. */
record ImageTables(List<Image> images) {
  List<Table> all() {
    return List.of(sizes(), layers(), pulls());
  }

  private Table sizes() {
    List<List<String>> rows = new ArrayList<>();
    long apart = 0;
    Map<String, Long> once = new LinkedHashMap<>();
    for (Image image : images) {
      apart += image.bytes();
      image.layers().forEach(layer -> once.put(layer.digest(), layer.bytes()));
      rows.add(
          List.of(
              image.tag(),
              size(image.bytes()),
              size(own(image)),
              String.valueOf(image.layers().size()),
              image.buildSeconds() == null
                  ? "-"
                  : String.format(Locale.ROOT, "%.1f s", image.buildSeconds())));
    }
    long together = once.values().stream().mapToLong(Long::longValue).sum();
    rows.add(
        List.of(
            "all together, each layer once", size(together), "", String.valueOf(once.size()), ""));
    rows.add(List.of("all together, each image apart", size(apart), "", "", ""));
    return new Table(
        "What the images weigh",
        "Compressed. Own layers are those that no other framework's image has. The build time is that of the module, both of its versions and the cache's training included, as ./netinfo images saw it last.",
        List.of("image", "compressed", "own layers", "layers", "build time"),
        rows);
  }

  private long own(Image image) {
    return image.layers().stream()
        .filter(layer ->
            images.stream()
                .filter(other -> !other.framework().equals(image.framework()))
                .noneMatch(other -> other.layers().contains(layer)))
        .mapToLong(Layer::bytes)
        .sum();
  }

  private Table layers() {
    Map<Layer, Set<String>> users = new LinkedHashMap<>();
    images.forEach(image ->
        image
            .layers()
            .forEach(layer ->
                users.computeIfAbsent(layer, each -> new TreeSet<>()).add(image.framework())));
    List<List<String>> rows = new ArrayList<>();
    users.forEach((layer, frameworks) ->
        rows.add(
            List.of(
                layer.directory(),
                size(layer.bytes()),
                String.join(", ", frameworks),
                layer.digest().substring(0, 12))));
    return new Table(
        "Layer by layer",
        "Each layer once, with the frameworks whose images have it.",
        List.of("files under", "compressed", "in the images of", "digest"),
        rows);
  }

  private Table pulls() {
    List<List<String>> rows = new ArrayList<>();
    for (Image image : images) {
      image
          .pulls()
          .forEach((present, bytes) -> {
            boolean isRollout = image.version().equals("1.1.0");
            if (isRollout
                && (present.contains(":1.1.0-") || present.endsWith("-" + image.framework()))) {
              rows.add(List.of(present, image.tag(), size(bytes)));
            }
          });
    }
    return new Table(
        "What a rollout pulls",
        "The octets that a node fetches where the other image is already.",
        List.of("there already", "rolled out", "pulled"),
        rows);
  }

  static String size(long bytes) {
    return bytes < 100_000
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
