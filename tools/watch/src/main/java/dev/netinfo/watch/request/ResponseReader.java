package dev.netinfo.watch.request;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the response to a GET: HTTP/1.0 or 1.1, by length, in chunks, or to the end (RFC 9112). */
final class ResponseReader {
  /** Bytes of a response, head and all: hundreds of times what a responder says. */
  static final int LIMIT = 256 * 1024;

  private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.([01]) ([1-5]\\d\\d)( .*)?");

  private final Connection wire;
  private final String version;
  private final int status;
  private final List<String> headers = new ArrayList<>();

  private ResponseReader(Connection wire) throws IOException {
    this.wire = wire;
    Matcher statusLine = STATUS_LINE.matcher(line());
    if (!statusLine.matches()) {
      throw malformed();
    }
    version = statusLine.group(1);
    status = Integer.parseInt(statusLine.group(2));
    for (String line = line(); !line.isEmpty(); line = line()) {
      headers.add(line);
    }
  }

  /** Reads the head of the final response; what comes before it, such as 103, is skipped. */
  static ResponseReader head(Connection wire) throws IOException {
    ResponseReader reader = new ResponseReader(wire);
    while (reader.status < 200) {
      reader = new ResponseReader(wire);
    }
    return reader;
  }

  int status() {
    return status;
  }

  /** Returns whether the connection may be used again, once the body is read. */
  boolean isPersistent() {
    boolean hasEnd = header("Content-Length").isPresent() || isChunked() || hasNoBody();
    return hasEnd && version.equals("1") && !header("Connection").orElse("").contains("close");
  }

  String body() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    Optional<String> length = header("Content-Length");
    if (hasNoBody()) {
      return "";
    } else if (isChunked()) {
      chunks(body);
    } else if (length.isPresent()) {
      copy(number(length.get(), 10), body);
    } else {
      for (int next = wire.read(); next >= 0; next = wire.read()) {
        body.write(next);
      }
    }
    return body.toString(StandardCharsets.UTF_8);
  }

  private boolean hasNoBody() {
    return status == 204 || status == 304;
  }

  private boolean isChunked() {
    return header("Transfer-Encoding").orElse("").endsWith("chunked");
  }

  private void chunks(ByteArrayOutputStream body) throws IOException {
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      copy(size, body);
      if (!line().isEmpty()) {
        throw malformed();
      }
    }
    while (!line().isEmpty()) {
      // A trailer, which is not read.
    }
  }

  private int chunkSize() throws IOException {
    return number(line().replaceFirst("[ \t]*;.*", ""), 16);
  }

  private void copy(int count, ByteArrayOutputStream body) throws IOException {
    for (int i = 0; i < count; i++) {
      body.write(wire.readByte());
    }
  }

  private Optional<String> header(String name) {
    String start = name.toLowerCase(Locale.ROOT) + ":";
    return headers.stream()
        .map(line -> line.toLowerCase(Locale.ROOT))
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .findFirst();
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = wire.readByte(); next != '\n'; next = wire.readByte()) {
      line.append((char) next);
    }
    int end = line.length();
    return line.substring(0, end > 0 && line.charAt(end - 1) == '\r' ? end - 1 : end);
  }

  private static int number(String digits, int radix) throws IOException {
    if (!digits.matches("\\p{XDigit}+")) {
      throw malformed();
    }
    try {
      return Integer.parseInt(digits, radix);
    } catch (NumberFormatException e) {
      throw new FailureCause.FailureException(
          digits.length() > 8 ? FailureCause.TOO_LARGE : FailureCause.MALFORMED, e);
    }
  }

  private static IOException malformed() {
    return new FailureCause.FailureException(FailureCause.MALFORMED, null);
  }
}
