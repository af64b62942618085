package dev.netinfo.images;

import com.google.gson.JsonParser;
import dev.netinfo.support.ImageArchive;
import dev.netinfo.support.Layer;
import dev.netinfo.support.TextTable;
import dev.netinfo.support.Unchecked;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;

/** The table of the images, and what moves when one follows another. */
record Report(List<ImageArchive> images) {
  void print(PrintStream out) {
    TextTable table =
        new TextTable().left("image").right("compressed").right("layers").left("digest");
    for (ImageArchive image : images) {
      table.row(
          image.tag(), ImageArchive.text(image.bytes()), image.layers().size(), digest(image));
    }
    table.plain().forEach(out::println);
    out.println();
    layers(out, images.getLast());
    for (int i = 1; i < images.size(); i++) {
      ImageArchive before = images.get(i - 1);
      ImageArchive image = images.get(i);
      if (program(before).equals(program(image))) {
        out.printf(
            "A node that has %s pulls %,d bytes for %s.%n",
            before.tag(), image.bytesBeside(before), image.tag());
      }
    }
    out.println();
    loading(out);
  }

  private static String program(ImageArchive image) {
    String version = image.labels().getOrDefault("org.opencontainers.image.version", "");
    return image.tag().replace(version, "");
  }

  private static void layers(PrintStream out, ImageArchive image) {
    out.printf("The layers of %s, the one that changes most often on top:%n", image.tag());
    TextTable table = new TextTable().right("compressed").left("layer").left("files under");
    for (Layer layer : image.layers().reversed()) {
      table.row(ImageArchive.text(layer.bytes()), layer.name(), layer.directory());
    }
    table.plain().forEach(out::println);
    out.println();
  }

  private void loading(PrintStream out) {
    out.println("To load one:");
    String file = images.getLast().file().toString();
    for (Loader loader : Loader.values()) {
      out.println("  " + String.join(" ", loader.command(file)));
    }
    out.println("or all of them: ./netinfo images --load docker|podman|kind");
  }

  private static String digest(ImageArchive image) {
    String metadata = Unchecked.io(() -> Files.readString(image.beside(".json")));
    return JsonParser.parseString(metadata).getAsJsonObject().get("imageDigest").getAsString();
  }
}
