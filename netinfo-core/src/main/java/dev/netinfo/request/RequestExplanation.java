package dev.netinfo.request;

import dev.netinfo.client.ClientIp;
import dev.netinfo.client.ForwardingHeader;

/** Explains a request in a sentence for a learner. */
final class RequestExplanation {
  private final ClientRequest request;
  private final String source;

  private RequestExplanation(ClientRequest request) {
    this.request = request;
    this.source = request.client().source();
  }

  static String of(ClientRequest request) {
    RequestExplanation explanation = new RequestExplanation(request);
    ClientIp client = request.client();
    return client.explanation()
        + explanation.scheme()
        + explanation.host()
        + (request.prefixReason() == FactReason.NOT_ASKED_FOR ? "" : explanation.prefix());
  }

  private String scheme() {
    return "; the scheme is "
        + request.scheme()
        + ": "
        + why(request.schemeReason(), "X-Forwarded-Proto");
  }

  private String host() {
    FactReason reason = request.authorityReason();
    boolean isOwn = !reason.isForwarded() || reason == FactReason.FORWARDED_PORT;
    String whose = isOwn ? "the connection's own" : "the forwarded one";
    return "; the host is "
        + (request.authority() == null ? "not known" : whose)
        + ": "
        + why(reason, "X-Forwarded-Host");
  }

  private String prefix() {
    FactReason reason = request.prefixReason();
    return (reason.isForwarded() ? "; the prefix is the forwarded one: " : "; there is no prefix: ")
        + why(reason, "X-Forwarded-Prefix");
  }

  private String why(FactReason reason, String otherwise) {
    String header = isForwarded() ? source : otherwise;
    return switch (reason) {
      case CLIENT_ELEMENT -> "the entry of " + header + " that names the client says so";
      case CLIENT_PLACE -> header + " says so at the client's place";
      case ONLY_ELEMENT -> "the only entry of " + header + " says so";
      case FORWARDED_PORT -> "only its port is forwarded, in X-Forwarded-Port";
      default -> fault(reason, header);
    };
  }

  private String fault(FactReason reason, String header) {
    return switch (reason) {
      case PEER_IS_CLIENT -> "the peer is the client";
      case CLIENT_UNRESOLVED -> "the client is not known";
      case LENGTH_MISMATCH -> header + mismatch();
      case LIST_TOO_LONG -> header + (isList() ? " or " + source : "") + " is too long";
      case EMPTY_ELEMENT -> "the entry in " + header + " is empty";
      case MALFORMED_ELEMENT -> "the entry in " + header + " is malformed";
      case UNUSABLE_PORT -> "X-Forwarded-Port, which it needs, says no port";
      case HOST_NOT_ALLOWED -> "the host in " + header + " is not an allowed one";
      default -> "no " + header + " says otherwise";
    };
  }

  private String mismatch() {
    return isList()
        ? " has neither one entry nor as many as " + source
        : " has more than one entry";
  }

  private boolean isList() {
    return ForwardingHeader.of(source) != null;
  }

  private boolean isForwarded() {
    return ForwardingHeader.of(source) == ForwardingHeader.FORWARDED;
  }
}
