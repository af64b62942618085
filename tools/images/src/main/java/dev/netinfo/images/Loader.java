package dev.netinfo.images;

import dev.netinfo.support.Command;
import dev.netinfo.support.ImageArchive;
import dev.netinfo.text.Printable;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;

/** A tool that runs images, and can be handed their archives. */
enum Loader {
  DOCKER,
  PODMAN,
  KIND;

  /** Hands it the images, and says which. */
  void load(List<ImageArchive> images, PrintStream progress) {
    for (ImageArchive image : images) {
      progress.printf("netinfo: %s: loading %s ...%n", this, image.tag());
      Command.run(command(image.file().toString()));
    }
  }

  /** Returns the command line that loads an archive. */
  String[] command(String archive) {
    return this == KIND
        ? new String[] {"kind", "load", "image-archive", archive}
        : new String[] {toString(), "load", "--input", archive};
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads a tool from the command line. */
  static final class Converter implements ITypeConverter<Loader> {
    @Override
    public Loader convert(String text) {
      return Stream.of(values())
          .filter(loader -> loader.toString().equals(text))
          .findFirst()
          .orElseThrow(() ->
              new IllegalArgumentException(
                  Printable.quote(text) + "; write docker, podman or kind"));
    }
  }
}
