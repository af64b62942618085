package dev.netinfo.images;

import java.util.Locale;

/** What an image stands on. */
enum Base {
  /** A Java run time of this machine's JDK, with what it needs of this machine's C library. */
  SLIM,

  /** A JRE image of a registry. */
  REGISTRY;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
