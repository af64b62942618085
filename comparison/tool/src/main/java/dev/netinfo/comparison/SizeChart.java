package dev.netinfo.comparison;

import dev.netinfo.images.Layer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the images of 1.1.0 weigh, layer by layer. */
final class SizeChart {
  private static final double LEAST_SHARE = 0.01;

  private SizeChart() {}

  static void add(List<Chart> charts, List<Image> images) {
    Map<String, List<BarChart.Part>> bars = new LinkedHashMap<>();
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
        "From left: the Java run time and C library, one layer that all share; the libraries; the AOT cache; and what is small. Shorter is better.";
    if (!bars.isEmpty()) {
      String svg = BarChart.stacked(title, description, bars);
      Table table = new Table(title, "", List.of("image", "files under", "compressed"), rows);
      charts.add(new Chart("size", title, description, svg, table));
    }
  }

  private static List<BarChart.Part> parts(Image image) {
    List<BarChart.Part> parts = new ArrayList<>();
    long small = 0;
    for (Layer layer : image.layers()) {
      if (layer.bytes() < LEAST_SHARE * image.bytes()) {
        small += layer.bytes();
      } else {
        parts.add(part(layer.directory(), layer.bytes(), parts.size() + 1));
      }
    }
    if (small > 0) {
      parts.add(part("small layers", small, 4));
    }
    return parts;
  }

  private static BarChart.Part part(String name, long bytes, int number) {
    return new BarChart.Part("k-" + Math.min(number, 4), name, bytes, ImageTables.size(bytes));
  }
}
