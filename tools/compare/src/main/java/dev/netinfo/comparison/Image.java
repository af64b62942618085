package dev.netinfo.comparison;

import dev.netinfo.support.ImageArchive;
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
 * @param version 1.0.0 or 1.1.0
 * @param bytes the compressed length of all layers
 * @param layers each, from the lowest to the highest
 * @param pulls what is fetched where another image is there already, by that one's name
 * @param buildSeconds how long its module took to build, the images of both versions included
 */
record Image(
    String tag,
    String framework,
    String version,
    long bytes,
    List<Layer> layers,
    Map<String, Long> pulls,
    @Nullable Double buildSeconds) {

  static Image of(Archive archive, List<Archive> others) {
    ImageArchive image = archive.image();
    Map<String, Long> pulls = new LinkedHashMap<>();
    for (Archive other : others) {
      if (!other.equals(archive)) {
        pulls.put(other.image().tag(), image.bytesBeside(other.image()));
      }
    }
    return new Image(
        image.tag(),
        archive.framework(),
        archive.version(),
        image.bytes(),
        image.layers(),
        pulls,
        archive.buildSeconds());
  }
}
