package dev.netinfo.request;

import dev.netinfo.client.ForwardingHeader;

/** Explains a request in sentences for a learner. */
final class RequestExplanation {
  private final ClientRequest request;

  private RequestExplanation(ClientRequest request) {
    this.request = request;
  }

  static String of(ClientRequest request) {
    return new RequestExplanation(request).text();
  }

  private String text() {
    String own = request.authority() == null ? ", which names no valid host" : "";
    return request.client().explanation()
        + "; the scheme "
        + why(request.schemeReason(), "X-Forwarded-Proto")
        + "; the host "
        + why(request.authorityReason(), "X-Forwarded-Host")
        + own
        + (request.prefixReason() == FactReason.NOT_ASKED_FOR
            ? ""
            : "; the prefix " + why(request.prefixReason(), "X-Forwarded-Prefix"));
  }

  private String why(FactReason reason, String header) {
    String name =
        request.client().source().equals(ForwardingHeader.FORWARDED.fieldName())
            ? ForwardingHeader.FORWARDED.fieldName()
            : header;
    return reason.isForwarded() ? "is what " + said(reason, name) : "is " + own(reason, name);
  }

  private static String said(FactReason reason, String header) {
    return switch (reason) {
      case CLIENT_ELEMENT -> "the entry of " + header + " that names the client says";
      case CLIENT_PLACE -> header + " says at the client's place";
      default -> "the only entry of " + header + " says";
    };
  }

  private static String own(FactReason reason, String header) {
    return "the connection's own, because "
        + switch (reason) {
          case PEER_IS_CLIENT -> "the peer is the client";
          case CLIENT_UNRESOLVED -> "the client is not known";
          case LENGTH_MISMATCH ->
              header + " has neither one entry nor as many as " + "X-Forwarded-For";
          case LIST_TOO_LONG -> header + " or X-Forwarded-For is too long";
          case EMPTY_ELEMENT -> "the entry in " + header + " is empty";
          case MALFORMED_ELEMENT -> "the entry in " + header + " is malformed";
          case UNUSABLE_PORT -> "X-Forwarded-Port has no usable port";
          case HOST_NOT_ALLOWED -> "the host in " + header + " is not allowed";
          default -> "no " + header + " says anything else";
        };
  }
}
