package dev.netinfo.responder.field;

import dev.netinfo.address.Endpoint;
import dev.netinfo.client.ClientIp;
import dev.netinfo.client.Hop;
import dev.netinfo.responder.http.Request;
import dev.netinfo.responder.peer.PeerIdentity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one request.
 *
 * @param constants the fields that are the same for every request
 * @param greeting the greeting
 * @param request the request
 * @param client the client, as the policy resolved it
 */
public record RequestFields(
    ConstantFields constants, Greeting greeting, Request request, ClientIp client) {

  /** Returns a field's value, a string, an integer or a list of strings; null if it is absent. */
  public @Nullable Object value(Field field) {
    return switch (field) {
      case GREETING -> greeting.render(this::text);
      case CLIENT_IP -> client.text();
      case POD_IP -> constants.podIp(request.local());
      case PEER_IP -> request.peer() == null ? null : request.peer().address().toString();
      case PEER_PORT -> peerPort();
      case PEER_KIND -> peerKind(identify());
      default -> constants.values().get(field);
    };
  }

  private @Nullable Integer peerPort() {
    Endpoint peer = request.peer();
    return peer == null || peer.port() == Endpoint.NO_PORT ? null : peer.port();
  }

  /** Returns the value as text, a list comma-separated, or {@code unknown}. */
  public String text(Field field) {
    Object value = value(field);
    return value == null ? ClientIp.UNKNOWN : text(value);
  }

  /** Returns a field's value as text, a list comma-separated. */
  public static String text(Object value) {
    return value instanceof List<?> list
        ? String.join(",", list.stream().map(String::valueOf).toList())
        : value.toString();
  }

  /**
   * Returns the JSON object: absent values are left out, but an unresolved client is null.
   *
   * @param advice the warnings about the configuration; may be empty
   */
  public Map<String, @Nullable Object> json(List<String> advice) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    put(fields, Field.GREETING);
    for (Field field : Field.values()) {
      put(fields, field);
    }
    if (client.address() == null) {
      fields.put(Field.CLIENT_IP.text(), null);
    }
    fields.put("client", clientFields(advice));
    fields.put("sources", constants.sources(request.local()));
    return fields;
  }

  private void put(Map<String, @Nullable Object> fields, Field field) {
    Object value = fields.containsKey(field.text()) ? null : value(field);
    if (value != null) {
      fields.put(field.text(), value);
    }
  }

  private Map<String, Object> clientFields(List<String> advice) {
    Map<String, Object> fields = new LinkedHashMap<>();
    PeerIdentity peer = identify();
    fields.put("source", client.source());
    fields.put("reason", client.reason().name());
    fields.put("explanation", explanation(peer));
    if (peer != null) {
      fields.put("peer", peerFields(peer));
    }
    if (!advice.isEmpty()) {
      fields.put("advice", advice);
    }
    fields.put("hops", client.hops().stream().map(RequestFields::hopFields).toList());
    return fields;
  }

  /** Computed only for the requests that ask for it. */
  private @Nullable PeerIdentity identify() {
    Endpoint peer = request.peer();
    return peer == null
        ? null
        : PeerIdentity.of(constants.surroundings(), peer.address(), request.headers());
  }

  private static @Nullable String peerKind(@Nullable PeerIdentity peer) {
    return peer == null ? null : peer.kind().toString();
  }

  private String explanation(@Nullable PeerIdentity peer) {
    if (peer == null || request.peer() == null) {
      return client.explanation();
    }
    boolean isClient = request.peer().address().equals(client.address());
    return client.explanation() + ". " + peer.explanation(isClient);
  }

  private static Map<String, Object> peerFields(PeerIdentity peer) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", peer.kind());
    fields.put("certainty", peer.certainty());
    if (!peer.alternatives().isEmpty()) {
      fields.put("alternatives", peer.alternatives());
    }
    return fields;
  }

  private static Map<String, Object> hopFields(Hop hop) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (hop.address() != null) {
      fields.put("ip", hop.address().toString());
    }
    fields.put("verdict", hop.verdict().name().toLowerCase(Locale.ROOT));
    if (hop.isUnixSocket()) {
      fields.put("range", "unix");
    }
    if (hop.range() != null) {
      fields.put("range", hop.range().toString());
    }
    return fields;
  }
}
