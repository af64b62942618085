package dev.netinfo.responder.http;

import java.util.List;

/**
 * Finds requests that are malformed although the server's parser accepted them, and requests after
 * which the connection has to close. Every rule reads all lines of its header, because a proxy in
 * front may have used another line than the server. {@code HeadSyntax} judges the length.
 *
 * @param fault the status with which the request is refused, or 0 if nothing is wrong
 * @param isLast whether the connection has to close after the response (RFC 9112 section 9.3): the
 *     client asked for it; or the content may be left unread, as with {@code Expect}; or the end of
 *     the content may be misread, as with chunks. After HTTP/1.0 always, because Micronaut would
 *     close it anyway.
 */
public record RequestCheck(int fault, boolean isLast) {
  private static final String HTTP_1_0 = "HTTP/1.0";
  private static final String HTTP_1_1 = "HTTP/1.1";

  /** Checks a request. */
  public static RequestCheck of(Request request) {
    List<String> codings = request.lines("Transfer-Encoding");
    boolean isLast =
        !request.line().version().equals(HTTP_1_1)
            || request.elements("Connection").contains("close")
            || request.has("Expect")
            || !codings.isEmpty();
    return new RequestCheck(fault(request, codings), isLast);
  }

  private static int fault(Request request, List<String> codings) {
    String version = request.line().version();
    if (!version.equals(HTTP_1_1) && !version.equals(HTTP_1_0)) {
      return 505;
    }
    return isHostValid(request) && RequestTarget.isValid(request.line().target())
        ? codingFault(request, codings)
        : 400;
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
  private static int codingFault(Request request, List<String> codings) {
    if (codings.isEmpty()) {
      return 0;
    }
    if (!request.line().version().equals(HTTP_1_1) || request.has("Content-Length")) {
      return 400;
    }
    return codings.size() == 1 && codings.get(0).strip().equalsIgnoreCase("chunked") ? 0 : 501;
  }
}
