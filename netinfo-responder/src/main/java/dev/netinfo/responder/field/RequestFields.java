package dev.netinfo.responder.field;

import dev.netinfo.address.Endpoint;
import dev.netinfo.client.ClientIp;
import dev.netinfo.client.Hop;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one request.
 *
 * @param constants those of every request
 * @param greeting the greeting
 * @param peer the other end of the TCP connection, or null if it is not known
 * @param client whom the policy believes to be the client
 */
public record RequestFields(
    ConstantFields constants, Greeting greeting, @Nullable Endpoint peer, ClientIp client) {

  /** Returns the value, or null if it is absent. */
  public @Nullable Object value(Field field) {
    return switch (field) {
      case GREETING -> greeting.render(this::text);
      case CLIENT_IP -> client.text();
      case PEER_IP -> peer == null ? null : peer.address().toString();
      case PEER_PORT -> peer == null ? null : peer.port();
      default -> constants.values().get(field);
    };
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

  /** Returns the JSON object: absent values are left out, but an unresolved client is null. */
  public Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    put(fields, Field.GREETING);
    for (Field field : Field.values()) {
      put(fields, field);
    }
    if (client.address() == null) {
      fields.put(Field.CLIENT_IP.text(), null);
    }
    fields.put("client", clientFields());
    fields.put("sources", constants.sources());
    return fields;
  }

  private void put(Map<String, @Nullable Object> fields, Field field) {
    Object value = fields.containsKey(field.text()) ? null : value(field);
    if (value != null) {
      fields.put(field.text(), value);
    }
  }

  private Map<String, Object> clientFields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("source", client.source());
    fields.put("reason", client.reason().name());
    fields.put("explanation", client.explanation());
    fields.put("hops", client.hops().stream().map(RequestFields::hopFields).toList());
    return fields;
  }

  private static Map<String, Object> hopFields(Hop hop) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (hop.address() != null) {
      fields.put("ip", hop.address().toString());
    }
    fields.put("verdict", hop.verdict().name().toLowerCase(Locale.ROOT));
    if (hop.range() != null) {
      fields.put("range", hop.range().toString());
    }
    return fields;
  }
}
