package dev.netinfo.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The header lines of one request, as the server received them.
 *
 * <p>Usually a method reference to the server's own look-up, such as {@code
 * request.headers()::getAll}. It is called only when a policy has to read a header, and for that
 * header only: a {@link ClientIpPolicy} reads one, a {@link
 * dev.netinfo.request.ClientRequestPolicy} also those that say scheme, host, port and prefix.
 */
@FunctionalInterface
public interface HeaderLines {
  /**
   * Returns the value of every field line of that name, case-insensitive (RFC 9110 section 5.1), in
   * the order of the wire, not split at commas and not joined; if there is none, null, an empty
   * list or one of null.
   */
  @Nullable List<String> lines(String name);
}
