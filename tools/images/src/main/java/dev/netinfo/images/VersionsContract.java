package dev.netinfo.images;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What the two images of a framework have in common. */
interface VersionsContract extends ResponderSubject {
  @Test
  default void sharesEveryLayerBetweenItsVersions() {
    assertEquals(first().layers(), image().layers());
  }
}
