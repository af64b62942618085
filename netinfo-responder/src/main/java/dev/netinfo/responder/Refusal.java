package dev.netinfo.responder;

/** The body of an answer to a request that could not be read; nothing of the request is in it. */
final class Refusal {
  private Refusal() {}

  static String of(int status) {
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
