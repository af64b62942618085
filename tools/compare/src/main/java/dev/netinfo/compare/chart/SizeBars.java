package dev.netinfo.compare.chart;

import dev.netinfo.compare.results.ImageSize;
import dev.netinfo.support.DemoVersion;
import dev.netinfo.support.ImageArchive;
import dev.netinfo.support.Layer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the current images weigh, layer by layer. */
final class SizeBars {
  private static final String BASE = "run time and C library, shared by all images";
  private static final String LIBRARIES = "libraries";
  private static final String CACHE = "AOT cache";
  private static final String REST = "the rest";

  private SizeBars() {}

  static Chart of(List<ImageSize> images) {
    Map<String, List<Bar>> bars = new LinkedHashMap<>();
    List<List<String>> rows = new ArrayList<>();
    for (ImageSize image : images) {
      if (image.isCurrent()) {
        bars.put(image.tag() + ": " + ImageArchive.text(image.bytes()), bars(image));
        for (Layer layer : image.layers()) {
          rows.add(List.of(image.tag(), layer.name(), ImageArchive.text(layer.bytes())));
        }
      }
    }
    String description =
        "Of the images of %s. Those of %s differ in their configuration only, so they have the same layers. Shorter is better."
            .formatted(DemoVersion.CURRENT, DemoVersion.FIRST);
    Drawing drawing = BarChart.stacked("Compressed size by layer", description, bars);
    return Chart.of("size", drawing, List.of("image", "layer", "compressed"), rows);
  }

  private static List<Bar> bars(ImageSize image) {
    Map<String, Long> sums = new LinkedHashMap<>();
    List.of(BASE, LIBRARIES, CACHE, REST).forEach(kind -> sums.put(kind, 0L));
    image.layers().forEach(layer -> sums.merge(kind(layer), layer.bytes(), Long::sum));
    List<Bar> bars = new ArrayList<>();
    sums.forEach(
        (kind, bytes) -> bars.add(new Bar(bars.size() + 1, kind, bytes, ImageArchive.text(bytes))));
    return bars;
  }

  private static String kind(Layer layer) {
    return switch (layer.directory()) {
      case "/app/libs" -> LIBRARIES;
      case "/app/cache" -> CACHE;
      default -> layer.directory().startsWith("/app") ? REST : BASE;
    };
  }
}
