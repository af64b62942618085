package dev.netinfo.watch.request;

import dev.netinfo.support.Port;
import dev.netinfo.text.Printable;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which URL is requested, and how patiently. Immutable.
 *
 * @param uri as {@link #parse} returns it
 * @param headers whole lines, such as {@code Accept: application/json}
 * @param timeout for a whole request, from the connection to the last byte
 * @param keepAlive whether requests share a connection for as long as the server keeps it
 */
public record Target(URI uri, List<String> headers, Duration timeout, boolean keepAlive) {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  /** Is found also in what is no URL. */
  private static final Pattern WITH_USER = Pattern.compile("[^/]*//[^/?#]*@");

  /**
   * Keeps a copy.
   *
   * @throws IllegalArgumentException if a header line is not one, quoting it
   */
  public Target {
    headers = List.copyOf(headers);
    for (String header : headers) {
      if (!header.matches("[!#-'*+.^-z|~\\w-]+:[\\x20-\\x7e\\t]*")) {
        throw new IllegalArgumentException(
            Printable.quote(header) + " is not a header such as Accept: application/json");
      }
    }
  }

  /**
   * Parses an absolute {@code http} or {@code https} URL with a host; a name alone is one too, as
   * curl has it.
   *
   * @throws IllegalArgumentException if the text is not one, quoting it; if it has a user name or a
   *     password, without quoting that
   */
  public static URI parse(String text) {
    String url = text.contains("://") ? text : "http://" + text;
    if (WITH_USER.matcher(url).lookingAt()) {
      throw new IllegalArgumentException(
          "the URL has a user name or a password in it; write it without, and send a header such as"
              + " Authorization: Basic ...");
    }
    try {
      URI uri = new URI(url);
      if (isUrl(uri)) {
        return URI.create(uri.toASCIIString());
      }
    } catch (URISyntaxException e) {
      // It is refused like any other text.
    }
    throw new IllegalArgumentException(
        Printable.quote(text) + " is not a URL; write one such as http://demo-service.dev");
  }

  private static boolean isUrl(URI uri) {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    return uri.getHost() != null
        && uri.getPort() <= Port.MAX
        && List.of("http", "https").contains(scheme);
  }

  boolean isSecure() {
    return "https".equalsIgnoreCase(uri.getScheme());
  }

  String host() {
    String host = uri.getHost();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  int port() {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return isSecure() ? HTTPS : HTTP;
  }

  byte[] request(boolean isKept) {
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    StringBuilder head = new StringBuilder("GET ").append(path).append(query);
    head.append(" HTTP/1.1\r\n");
    if (headers.stream().noneMatch(line -> line.regionMatches(true, 0, "Host:", 0, 5))) {
      head.append("Host: ").append(uri.getHost()).append(port).append("\r\n");
    }
    headers.forEach(header -> head.append(header).append("\r\n"));
    head.append(isKept ? "\r\n" : "Connection: close\r\n\r\n");
    return head.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
