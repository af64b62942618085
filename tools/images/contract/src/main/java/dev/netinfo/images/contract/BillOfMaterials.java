package dev.netinfo.images.contract;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.netinfo.support.ImageArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;

/** The CycloneDX document that lies beside the archive of an image. */
final class BillOfMaterials {
  private BillOfMaterials() {}

  /** Returns what it lists, each as its name and version. */
  static Set<String> components(ImageArchive image) throws IOException {
    String document = Files.readString(image.beside(".cdx.json"));
    Set<String> components = new TreeSet<>();
    for (JsonElement element :
        JsonParser.parseString(document).getAsJsonObject().getAsJsonArray("components")) {
      JsonObject component = element.getAsJsonObject();
      JsonElement version = component.get("version");
      String suffix = version == null ? "" : " " + version.getAsString();
      components.add(component.get("name").getAsString() + suffix);
    }
    return components;
  }
}
