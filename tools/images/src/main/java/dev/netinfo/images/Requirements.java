package dev.netinfo.images;

import dev.netinfo.support.Command;
import org.jspecify.annotations.Nullable;

/** What has to be there before anything is built. */
final class Requirements {
  private Requirements() {}

  /**
   * Looks for the tools and the registry that are asked for.
   *
   * @throws IllegalStateException if one is missing or does not answer, with what to do
   */
  static void check(BuildOptions options, @Nullable Loader load) {
    if (options.isSlim() && !System.getProperty("os.name").equals("Linux")) {
      throw new IllegalStateException(
          "the slim base is made from the C library of a Linux machine; use --base registry here");
    }
    if (options.isSlim() && !Command.exists("ldd")) {
      throw new IllegalStateException("the slim base needs ldd, a part of the C library's tools");
    }
    if (load != null) {
      load.check();
    }
    if (options.push() != null) {
      RegistryCheck.of(options.push()).run();
    }
  }
}
