package dev.netinfo.images.training;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.netinfo.support.ImageArchive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes the CycloneDX document of an image: the libraries, as Maven knows them, and what they
 * stand on, the Java run time and the files of the C library or the base image.
 */
public final class BillOfMaterialsWriter {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private BillOfMaterialsWriter() {}

  /** Takes the document of the libraries, the files of the image, and its archives. */
  public static void main(String[] arguments) throws IOException {
    if (!Files.exists(Path.of(arguments[0]))) {
      System.out.println(
          "No bill of materials: CycloneDX's Maven plugin wrote no " + arguments[0] + ".");
      return;
    }
    for (String archive : List.of(arguments).subList(2, arguments.length)) {
      ImageArchive image = ImageArchive.read(Path.of(archive));
      JsonObject bill = read(Path.of(arguments[0]));
      JsonObject container = new JsonObject();
      container.addProperty("type", "container");
      container.addProperty("name", image.tag());
      container.addProperty("version", image.start().environment().get("NETINFO_VERSION"));
      JsonObject metadata = bill.getAsJsonObject("metadata");
      JsonArray components = bill.getAsJsonArray("components");
      components.add(metadata.get("component"));
      metadata.add("component", container);
      base(image, Path.of(arguments[1])).forEach(components::add);
      Files.writeString(image.beside(".cdx.json"), GSON.toJson(bill) + "\n");
    }
  }

  private static JsonObject read(Path file) throws IOException {
    return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
  }

  private static List<JsonElement> base(ImageArchive image, Path root) throws IOException {
    String base = image.labels().getOrDefault("org.opencontainers.image.base.name", "scratch");
    if (!base.equals("scratch")) {
      return List.of(GSON.toJsonTree(Map.of("type", "container", "name", base)));
    }
    JsonObject java = new JsonObject();
    java.addProperty("type", "platform");
    java.addProperty("name", "java");
    java.addProperty("version", Runtime.version().toString());
    java.addProperty("publisher", System.getProperty("java.vendor"));
    List<JsonElement> components = new ArrayList<>(List.of(java));
    for (String directory : List.of("lib", "lib64", "usr/lib")) {
      components.addAll(libraries(root.resolve(directory)));
    }
    return components;
  }

  private static List<JsonElement> libraries(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(file -> file.getFileName().toString().contains(".so"))
          .sorted()
          .map(BillOfMaterialsWriter::file)
          .toList();
    }
  }

  private static JsonElement file(Path file) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return GSON.toJsonTree(
          Map.of(
              "type", "library",
              "name", file.getFileName().toString(),
              "hashes",
                  List.of(Map.of("alg", "SHA-256", "content", HexFormat.of().formatHex(digest)))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
