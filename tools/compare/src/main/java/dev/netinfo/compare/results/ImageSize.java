package dev.netinfo.compare.results;

import dev.netinfo.compare.plan.BuiltImage;
import dev.netinfo.support.DemoVersion;
import dev.netinfo.support.Layer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an image weighs. Immutable.
 *
 * @param tag its name
 * @param framework the framework
 * @param version of the demo
 * @param bytes the compressed length of all layers
 * @param layers each, from the lowest to the highest
 * @param pulls what is fetched where another image is there already, by that one's name
 * @param buildSeconds how long its module took to build, the images of both versions included
 */
public record ImageSize(
    String tag,
    String framework,
    String version,
    long bytes,
    List<Layer> layers,
    Map<String, Long> pulls,
    @Nullable Double buildSeconds) {
  /** Returns the size of an image, beside all that a node may hold already. */
  public static ImageSize of(BuiltImage image, List<BuiltImage> others) {
    Map<String, Long> pulls = new LinkedHashMap<>();
    for (BuiltImage other : others) {
      if (!other.equals(image)) {
        pulls.put(other.archive().tag(), image.archive().bytesBeside(other.archive()));
      }
    }
    return new ImageSize(
        image.archive().tag(),
        image.framework().toString(),
        image.version().number(),
        image.archive().bytes(),
        image.archive().layers(),
        pulls,
        image.buildSeconds());
  }

  /** Returns whether it is of the version that is measured, and not of the lesson's first. */
  public boolean isCurrent() {
    return version.equals(DemoVersion.CURRENT.number());
  }
}
