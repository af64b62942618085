package dev.netinfo.watch.request;

import dev.netinfo.text.Printable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Which URL is requested, and how patiently. Immutable.
 *
 * @param uri an absolute {@code http} or {@code https} URL with a host
 * @param headers whole lines, such as {@code Accept: application/json}
 * @param timeout for a whole request, from the connection to the last byte
 * @param keepAlive whether requests share a connection for as long as the server keeps it
 */
public record Target(URI uri, List<String> headers, Duration timeout, boolean keepAlive) {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  /**
   * Keeps a copy.
   *
   * @throws IllegalArgumentException if the URL or a header line is not one, quoting it
   */
  public Target {
    headers = List.copyOf(headers);
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (uri.getHost() == null || !List.of("http", "https").contains(scheme)) {
      throw new IllegalArgumentException(
          Printable.quote(uri.toString()) + " is not a URL such as http://demo-service.dev/");
    }
    for (String header : headers) {
      if (!header.matches("[!#-'*+.^-z|~\\w-]+:[\\x20-\\x7e\\t]*")) {
        throw new IllegalArgumentException(
            Printable.quote(header) + " is not a header such as Accept: application/json");
      }
    }
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
    head.append(" HTTP/1.1\r\nHost: ").append(uri.getHost()).append(port).append("\r\n");
    headers.forEach(header -> head.append(header).append("\r\n"));
    head.append(isKept ? "\r\n" : "Connection: close\r\n\r\n");
    return head.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
