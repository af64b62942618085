package dev.netinfo.responder.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The response to one request. The adapter sends it, and then closes the connection if the response
 * {@link #closes()}.
 *
 * <p>Immutable and thread-safe.
 */
public final class Response {
  /** The length of a response without content and without {@code Content-Length}. */
  public static final int NO_LENGTH = -1;

  private static final byte[] NONE = {};

  private final Head head;
  private final byte[] body;
  private final int length;

  private Response(Head head, byte[] body, int length) {
    this.head = head;
    this.body = body;
    this.length = length;
  }

  /** Returns a response in plain text: the line and a line feed, in UTF-8. */
  public static Response text(int status, String line) {
    return text(Head.text(status), line);
  }

  /** Returns a response with that head: the line and a line feed, in UTF-8. */
  public static Response text(Head head, String line) {
    return of(head, line + "\n");
  }

  /** Returns a response whose body is a JSON object of strings, integers, nulls, lists and maps. */
  public static Response json(Head head, Map<String, @Nullable Object> fields) {
    return of(head, Json.text(fields));
  }

  /** Returns a response without content. */
  public static Response empty(Head head) {
    return new Response(head, NONE, NO_LENGTH);
  }

  /**
   * Returns the response to a request that could not be read. It contains nothing of the request,
   * and closes the connection, because nobody knows where the next request would begin.
   */
  public static Response refusal(int status) {
    return text(status, reason(status)).closing();
  }

  /** Returns the status and the headers, except {@code Content-Length}. */
  public Head head() {
    return head;
  }

  /** Returns the status code. */
  public int status() {
    return head.status();
  }

  /** Returns the bytes of the body, not a copy: none if the request was HEAD. */
  public byte[] body() {
    return body;
  }

  /** Returns the {@code Content-Length} in bytes, or {@link #NO_LENGTH} for no such header. */
  public int length() {
    return length;
  }

  /** Returns whether the connection closes after this response (RFC 9112 section 9.6). */
  public boolean closes() {
    return head.closes();
  }

  /** Returns this response with {@code Connection: close}. */
  public Response closing() {
    return new Response(head.closing(), body, length);
  }

  /** Returns this response as HEAD gets it: with the same headers, and no body. */
  public Response withoutBody() {
    return new Response(head, NONE, length);
  }

  /** Returns this response as HTTP/1.1, for a request that the framework does not get to see. */
  byte[] bytes() {
    StringBuilder text = new StringBuilder("HTTP/1.1 ").append(status()).append(" \r\n");
    head.headers().forEach((name, value) -> text.append(name + ": " + value + "\r\n"));
    text.append("Date: " + HttpDate.now() + "\r\n");
    text.append("Content-Length: " + length + "\r\n\r\n");
    text.append(new String(body, StandardCharsets.UTF_8));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Response of(Head head, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Response(head, bytes, bytes.length);
  }

  private static String reason(int status) {
    return switch (status) {
      case 400 -> "malformed request";
      case 408 -> "the request took too long";
      case 413 -> "the request is too large";
      case 414 -> "the request target is too long";
      case 417 -> "the expectation cannot be met";
      case 426 -> "the protocol cannot be upgraded";
      case 431 -> "the request's headers are too large";
      case 501 -> "not implemented";
      case 505 -> "HTTP version not supported; use HTTP/1.1";
      default -> "refused with status " + status;
    };
  }
}
