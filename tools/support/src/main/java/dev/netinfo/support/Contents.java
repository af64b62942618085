package dev.netinfo.support;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** What lies in an image's tar file: its layers, and the documents in JSON. */
final class Contents {
  private final Path archive;
  private final Map<String, byte[]> documents = new HashMap<>();
  private final Map<String, Layer> layers = new HashMap<>();

  private Contents(Path archive) {
    this.archive = archive;
  }

  static Contents of(Path archive) {
    Contents contents = new Contents(archive);
    try (TarArchiveInputStream entries = open(archive)) {
      for (TarArchiveEntry entry; (entry = entries.getNextEntry()) != null; ) {
        contents.add(entry, entries);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read \"" + archive + "\"", e);
    }
    return contents;
  }

  static TarArchiveInputStream open(Path archive) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(archive));
    return new TarArchiveInputStream(bytes, StandardCharsets.UTF_8.name());
  }

  private void add(TarArchiveEntry entry, InputStream bytes) throws IOException {
    if (entry.getName().endsWith(".json")) {
      documents.put(entry.getName(), bytes.readAllBytes());
    } else if (entry.getName().endsWith(".tar.gz")) {
      String digest = entry.getName().substring(0, entry.getName().indexOf('.'));
      List<Path> files = filesOf(new GZIPInputStream(bytes));
      layers.put(entry.getName(), Layer.of(files, digest, entry.getSize()));
    }
  }

  private static List<Path> filesOf(InputStream layer) throws IOException {
    List<Path> files = new ArrayList<>();
    TarArchiveInputStream entries = new TarArchiveInputStream(layer, StandardCharsets.UTF_8.name());
    for (TarArchiveEntry entry; (entry = entries.getNextEntry()) != null; ) {
      if (!entry.isDirectory()) {
        files.add(Path.of("/", entry.getName()));
      }
    }
    return files;
  }

  int length(String name) {
    return found(name, documents).length;
  }

  Layer layer(String name) {
    return found(name, layers);
  }

  JsonElement json(String name) {
    return JsonParser.parseString(new String(found(name, documents), StandardCharsets.UTF_8));
  }

  private <T> T found(String name, Map<String, T> files) {
    T file = files.get(name);
    if (file == null) {
      throw new IllegalArgumentException(
          "\"%s\" is not an image: a docker-archive holds a %s".formatted(archive, name));
    }
    return file;
  }
}
