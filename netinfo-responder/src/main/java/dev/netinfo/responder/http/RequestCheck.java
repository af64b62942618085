package dev.netinfo.responder.http;

import java.util.List;

/**
 * Finds requests that are malformed although the server's parser accepted them, and requests after
 * which the connection has to close. Every rule reads all lines of its header, because a proxy in
 * front may have used another line than the server. {@code HeadSyntax} judges the length.
 */
public final class RequestCheck {
  private static final String HTTP_1_0 = "HTTP/1.0";
  private static final String HTTP_1_1 = "HTTP/1.1";
  private static final String TRANSFER_ENCODING = "Transfer-Encoding";

  private RequestCheck() {}

  /** Returns the status with which the request is refused, or 0 if nothing is wrong. */
  public static int fault(Request request) {
    String version = request.line().version();
    if (!version.equals(HTTP_1_1) && !version.equals(HTTP_1_0)) {
      return 505;
    }
    return isHostValid(request) && RequestTarget.isValid(request.line().target())
        ? transferEncodingFault(request)
        : 400;
  }

  /**
   * Returns whether the connection has to close after the response (RFC 9112 section 9.3): the
   * client asked for it; or the content may be left unread, as with {@code Expect}; or the end of
   * the content may be misread, as with chunks. After HTTP/1.0 always, because Micronaut would
   * close it anyway.
   */
  public static boolean isLast(Request request) {
    return !request.line().version().equals(HTTP_1_1)
        || request.elements("Connection").contains("close")
        || request.has("Expect")
        || request.has(TRANSFER_ENCODING);
  }

  /** RFC 9112 section 3.2. */
  private static boolean isHostValid(Request request) {
    List<String> hosts = request.lines("Host");
    return hosts.isEmpty()
        ? request.line().version().equals(HTTP_1_0)
        : hosts.size() == 1 && Host.isValid(hosts.get(0).strip());
  }

  /**
   * RFC 9112 section 6.1: {@code chunked} is the only coding that the responders support, without a
   * length beside it. It stands alone, because some parsers take an empty element beside it for
   * another coding.
   */
  private static int transferEncodingFault(Request request) {
    List<String> lines = request.lines(TRANSFER_ENCODING);
    if (lines.isEmpty()) {
      return 0;
    }
    if (!request.line().version().equals(HTTP_1_1) || request.has("Content-Length")) {
      return 400;
    }
    return lines.size() == 1 && lines.get(0).strip().equalsIgnoreCase("chunked") ? 0 : 501;
  }
}
