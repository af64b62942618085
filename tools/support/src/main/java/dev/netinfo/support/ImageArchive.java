package dev.netinfo.support;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An image as one file: the docker-archive that the Jib Maven plugin writes. Immutable.
 *
 * @param file the archive
 * @param tag the name by which it is loaded, {@code demo:1.1.0-vertx}
 * @param start what is run when it is started
 * @param labels the OCI annotations
 * @param layers from the lowest to the highest
 * @param configurationBytes the length of its configuration
 */
public record ImageArchive(
    Path file,
    String tag,
    Start start,
    Map<String, String> labels,
    List<Layer> layers,
    long configurationBytes) {
  /**
   * Reads the archive's table of contents.
   *
   * @throws IllegalArgumentException if it is no docker-archive, with its name
   */
  public static ImageArchive read(Path file) {
    Contents contents = Contents.of(file);
    JsonObject image = contents.json("manifest.json").getAsJsonArray().get(0).getAsJsonObject();
    String configuration = image.get("Config").getAsString();
    JsonObject described = contents.json(configuration).getAsJsonObject();
    return new ImageArchive(
        file,
        image.getAsJsonArray("RepoTags").get(0).getAsString(),
        Start.of(described.getAsJsonObject("config")),
        labels(described.getAsJsonObject("config")),
        layers(image.getAsJsonArray("Layers"), contents),
        contents.length(configuration));
  }

  /** Returns the file beside it that has another ending in place of {@code .tar}. */
  public Path beside(String ending) {
    return file.resolveSibling(file.getFileName().toString().replace(".tar", ending));
  }

  /** Returns the compressed length of all layers. */
  public long bytes() {
    return layers.stream().mapToLong(Layer::bytes).sum();
  }

  /** Returns the length of what a pull fetches where all of another image is there already. */
  public long bytesBeside(ImageArchive present) {
    return configurationBytes
        + layers.stream()
            .filter(layer -> !present.layers.contains(layer))
            .mapToLong(Layer::bytes)
            .sum();
  }

  /** Writes its files into a directory, with their modes and times, as a container sees them. */
  public Path unpack(Path directory) {
    Unpacking.unpack(file, layers, directory);
    return directory;
  }

  /** Returns a length in kilobytes or megabytes of a thousand or a million bytes. */
  public static String text(long bytes) {
    return bytes < 100_000
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  private static Map<String, String> labels(JsonObject configuration) {
    Map<String, String> labels = new HashMap<>();
    JsonObject stated = configuration.getAsJsonObject("Labels");
    if (stated != null) {
      stated.asMap().forEach((name, value) -> labels.put(name, value.getAsString()));
    }
    return Map.copyOf(labels);
  }

  private static List<Layer> layers(JsonArray archives, Contents contents) {
    List<Layer> layers = new ArrayList<>();
    for (JsonElement archive : archives) {
      Layer layer = contents.layer(archive.getAsString());
      // The base is built as the program is, and has files of the same names below.
      layers.replaceAll(below ->
          below.name().equals(layer.name()) ? below.named(below.name() + ", of the base") : below);
      layers.add(layer);
    }
    return List.copyOf(layers);
  }
}
