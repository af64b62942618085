package dev.netinfo.client;

import dev.netinfo.address.IpAddress;
import org.jspecify.annotations.Nullable;

/** The elements of a forwarding list, the nearest proxy's word first. Used by one thread. */
interface ElementsFromRight {
  /** Moves to the next element to the left; false if there is none. */
  boolean advance();

  /** Returns the element's address, or null if it has none to be believed. */
  @Nullable IpAddress address();

  /** Says why the element has no address. */
  Reason failure();
}
