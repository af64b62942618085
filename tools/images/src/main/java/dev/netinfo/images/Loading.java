package dev.netinfo.images;

import dev.netinfo.support.Command;
import dev.netinfo.support.ImageArchive;
import java.io.PrintStream;
import java.util.List;

/** Hands images to the tool that runs them. */
final class Loading {
  private Loading() {}

  static void load(String tool, List<ImageArchive> images, PrintStream progress) {
    for (ImageArchive image : images) {
      progress.printf("netinfo: %s: loading %s ...%n", tool, image.tag());
      Command.run(command(tool, image.file().toString()));
    }
  }

  /** Returns the command line that loads an archive. */
  static String[] command(String tool, String archive) {
    return tool.equals("kind")
        ? new String[] {"kind", "load", "image-archive", archive}
        : new String[] {tool, "load", "--input", archive};
  }
}
