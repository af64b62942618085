package dev.netinfo.watch.command;

import dev.netinfo.text.Printable;
import dev.netinfo.watch.request.Target;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param target what is asked
 * @param interval from one request to the next
 * @param count after which it ends; the largest number if it was not named
 * @param duration after which it ends, or null
 * @param isJson whether each sample is printed as JSON
 * @param isFailing whether a failed request makes the exit status 1
 * @param page the port of the page, or null
 * @param recording the file that the terminal's picture is recorded to, or null
 */
record Options(
    Target target,
    Duration interval,
    long count,
    @Nullable Duration duration,
    boolean isJson,
    boolean isFailing,
    @Nullable Integer page,
    @Nullable Path recording) {

  /** Tells whether it goes on although the first request finds nobody. */
  boolean isPersistent() {
    return duration != null || count != Long.MAX_VALUE;
  }

  /**
   * Reads a URL; a name alone is one too, as curl has it.
   *
   * @throws IllegalArgumentException if it is none, quoting it
   */
  static URI url(String text) {
    String whole = text.contains("://") ? text : "http://" + text;
    try {
      URI uri = new URI(whole);
      if (uri.getHost() != null && uri.getPort() <= 65_535 && uri.getUserInfo() == null) {
        return URI.create(uri.toASCIIString());
      }
    } catch (URISyntaxException e) {
      // It is refused below.
    }
    throw new IllegalArgumentException(
        Printable.quote(text) + " is not a URL; write one such as http://demo-service.dev");
  }

  /** Adds what a responder is asked for, unless something else is. */
  static List<String> withAccept(List<String> headers) {
    boolean isTold =
        headers.stream().anyMatch(line -> line.regionMatches(true, 0, "Accept:", 0, 7));
    return isTold
        ? headers
        : Stream.concat(Stream.of("Accept: application/json"), headers.stream()).toList();
  }
}
