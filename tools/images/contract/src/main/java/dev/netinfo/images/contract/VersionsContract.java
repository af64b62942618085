package dev.netinfo.images.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What the two images of a framework have in common. */
interface VersionsContract extends ResponderImageUnderTest {
  @Test
  default void sharesEveryLayerBetweenItsVersions() {
    assertEquals(first().layers(), image().layers());
  }
}
