package dev.netinfo.compare.report;

import dev.netinfo.compare.chart.Table;
import dev.netinfo.compare.results.ImageSize;
import dev.netinfo.support.ImageArchive;
import dev.netinfo.support.Layer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The tables of what images weigh. */
record ImageTables(List<ImageSize> images) {
  List<Table> all() {
    return images.isEmpty() ? List.of() : List.of(sizes(), layers(), pulls());
  }

  private Table sizes() {
    List<List<String>> rows = new ArrayList<>();
    Set<Layer> once = new LinkedHashSet<>();
    for (ImageSize image : images) {
      once.addAll(image.layers());
      rows.add(
          List.of(
              image.tag(),
              ImageArchive.text(image.bytes()),
              ImageArchive.text(sum(ownLayers(image))),
              String.valueOf(image.layers().size()),
              image.buildSeconds() == null ? "-" : "%.1f s".formatted(image.buildSeconds())));
    }
    long apart = images.stream().mapToLong(ImageSize::bytes).sum();
    rows.add(
        List.of(
            "all together, each layer once",
            ImageArchive.text(sum(List.copyOf(once))),
            "",
            String.valueOf(once.size()),
            ""));
    rows.add(List.of("all together, each image apart", ImageArchive.text(apart), "", "", ""));
    return new Table(
        "What the images weigh",
        "Compressed. Own layers are those that no other framework's image has. The build time is that of the module, both of its versions and the cache's training included, as ./netinfo images saw it last.",
        List.of("image", "compressed", "own layers", "layers", "build time"),
        rows);
  }

  private List<Layer> ownLayers(ImageSize image) {
    return image.layers().stream()
        .filter(layer ->
            images.stream()
                .filter(other -> !other.framework().equals(image.framework()))
                .noneMatch(other -> other.layers().contains(layer)))
        .toList();
  }

  private static long sum(List<Layer> layers) {
    return layers.stream().mapToLong(Layer::bytes).sum();
  }

  private Table layers() {
    Map<Layer, Set<String>> users = new LinkedHashMap<>();
    for (ImageSize image : images) {
      for (Layer layer : image.layers()) {
        users.computeIfAbsent(layer, each -> new TreeSet<>()).add(image.framework());
      }
    }
    List<List<String>> rows = new ArrayList<>();
    users.forEach((layer, frameworks) ->
        rows.add(
            List.of(
                layer.name(),
                layer.directory(),
                ImageArchive.text(layer.bytes()),
                String.join(", ", frameworks),
                layer.digest().substring(0, 12))));
    return new Table(
        "Layer by layer",
        "Each layer once, with the frameworks whose images have it.",
        List.of("layer", "files under", "compressed", "in the images of", "digest"),
        rows);
  }

  private Table pulls() {
    List<List<String>> rows = new ArrayList<>();
    for (ImageSize image : images) {
      image
          .pulls()
          .forEach((present, bytes) -> {
            boolean isPlausible =
                present.contains(":" + image.version() + "-")
                    || present.endsWith("-" + image.framework());
            if (image.isCurrent() && isPlausible) {
              rows.add(List.of(present, image.tag(), ImageArchive.text(bytes)));
            }
          });
    }
    return new Table(
        "What a rollout pulls",
        "The bytes that a node fetches where the other image is already.",
        List.of("there already", "rolled out", "pulled"),
        rows);
  }
}
