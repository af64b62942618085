package dev.netinfo.comparison;

import dev.netinfo.support.Layer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the images of 1.1.0 weigh, layer by layer. */
final class SizeChart {
  private static final String BASE = "run time and C library, shared by all images";
  private static final String LIBRARIES = "libraries";
  private static final String CACHE = "AOT cache";
  private static final String REST = "the rest";

  private SizeChart() {}

  static void add(List<Chart> charts, List<Image> images) {
    Map<String, List<Part>> bars = new LinkedHashMap<>();
    List<List<String>> rows = new ArrayList<>();
    for (Image image : images) {
      if (image.version().equals("1.1.0")) {
        String name = image.tag() + ": " + ImageTables.size(image.bytes());
        bars.put(name, parts(image));
        image
            .layers()
            .forEach(layer ->
                rows.add(List.of(image.tag(), layer.directory(), ImageTables.size(layer.bytes()))));
      }
    }
    String title = "Compressed size by layer";
    String description =
        "Of the images of 1.1.0. Those of 1.0.0 differ in their configuration only, so they have the same layers. Shorter is better.";
    if (!bars.isEmpty()) {
      String svg = StackChart.draw(title, description, bars);
      Table table = new Table(title, "", List.of("image", "files under", "compressed"), rows);
      charts.add(new Chart("size", title, description, svg, table));
    }
  }

  private static List<Part> parts(Image image) {
    Map<String, Long> sums = new LinkedHashMap<>();
    for (String kind : List.of(BASE, LIBRARIES, CACHE, REST)) {
      sums.put(kind, 0L);
    }
    image.layers().forEach(layer -> sums.merge(kind(layer), layer.bytes(), Long::sum));
    List<Part> parts = new ArrayList<>();
    sums.forEach((kind, bytes) ->
        parts.add(new Part(parts.size() + 1, kind, bytes, ImageTables.size(bytes))));
    return parts;
  }

  private static String kind(Layer layer) {
    return switch (layer.directory()) {
      case "/app/libs" -> LIBRARIES;
      case "/app/cache" -> CACHE;
      default -> layer.directory().startsWith("/app") ? REST : BASE;
    };
  }
}
