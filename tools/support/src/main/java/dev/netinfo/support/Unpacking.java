package dev.netinfo.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Writes the files of layers into a directory. Jib's layers only add; nothing is ever hidden. */
record Unpacking(Path root) {
  static void unpack(Path archive, List<Layer> layers, Path root) {
    Unpacking unpacking = new Unpacking(root.toAbsolutePath().normalize());
    try {
      for (Layer layer : layers) {
        unpacking.add(archive, layer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(Path archive, Layer layer) throws IOException {
    try (TarArchiveInputStream entries = Contents.open(archive)) {
      for (TarArchiveEntry entry; (entry = entries.getNextEntry()) != null; ) {
        if (entry.getName().startsWith(layer.digest())) {
          TarArchiveInputStream files =
              new TarArchiveInputStream(new GZIPInputStream(entries), "UTF-8");
          for (TarArchiveEntry file; (file = files.getNextEntry()) != null; ) {
            write(file, files);
          }
          return;
        }
      }
    }
  }

  private void write(TarArchiveEntry entry, InputStream bytes) throws IOException {
    Path file = root.resolve(entry.getName()).normalize();
    if (!file.startsWith(root)) {
      throw new IOException("\"" + entry.getName() + "\" is outside the image");
    }
    if (entry.isDirectory()) {
      Files.createDirectories(file);
    } else if (entry.isFile()) {
      Files.createDirectories(file.getParent());
      Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
    } else {
      throw new IOException("\"" + entry.getName() + "\" is neither a file nor a directory");
    }
    Files.setAttribute(file, "unix:mode", entry.getMode());
    Files.setLastModifiedTime(file, entry.getLastModifiedTime());
  }
}
