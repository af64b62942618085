package dev.netinfo.images;

import dev.netinfo.support.Command;
import dev.netinfo.support.ImageArchive;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

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
}
