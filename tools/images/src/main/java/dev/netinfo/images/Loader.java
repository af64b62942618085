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

  /**
   * Asks it whether it can take images, before any are built.
   *
   * @throws IllegalStateException if not, with what it says
   */
  void check() {
    if (!Command.exists(toString())) {
      throw refused("there is no " + this + " on the PATH");
    }
    String said = said();
    if (said.contains("No kind nodes")) {
      throw refused(said.strip() + " Create it: kind create cluster");
    }
  }

  /** A docker without its daemon fails; a kind without a cluster only says so. */
  private String said() {
    try {
      return this == KIND
          ? Command.run("kind", "get", "nodes")
          : Command.run(toString(), "version");
    } catch (IllegalStateException e) {
      throw refused(String.valueOf(e.getMessage()).strip().replaceFirst("(?s).*\n", ""));
    }
  }

  private IllegalStateException refused(String reason) {
    return new IllegalStateException("--load " + this + ": " + reason);
  }

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
