package dev.netinfo.responder;

import dev.netinfo.address.Endpoint;
import dev.netinfo.client.ClientIp;
import dev.netinfo.client.Hop;
import dev.netinfo.greeting.Greeting;
import dev.netinfo.vocabulary.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The vocabulary's values for one request. */
record Answer(Identity identity, Greeting greeting, Caller caller, ClientIp client) {

  /** Returns the value, or null if it is absent. */
  @Nullable Object value(Word word) {
    Endpoint peer = caller.peer();
    return switch (word) {
      case GREETING -> greeting.render(this::text);
      case CLIENT_IP -> client.text();
      case PEER_IP -> peer == null ? null : peer.address().toString();
      case PEER_PORT -> peer == null ? null : peer.port();
      default -> identity.values().get(word);
    };
  }

  /** Returns the value as text, a list comma-separated, or {@code unknown}. */
  String text(Word word) {
    Object value = value(word);
    if (value instanceof List<?> list) {
      return String.join(",", list.stream().map(String::valueOf).toList());
    }
    return value == null ? ClientIp.UNKNOWN : value.toString();
  }

  /** Returns the JSON record: absent values are left out, but an unresolved client is null. */
  Map<String, @Nullable Object> fields() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    put(fields, Word.GREETING);
    for (Word word : Word.values()) {
      put(fields, word);
    }
    if (client.address() == null) {
      fields.put(Word.CLIENT_IP.text(), null);
    }
    fields.put("client", clientFields());
    fields.put("sources", identity.sources());
    return fields;
  }

  private void put(Map<String, @Nullable Object> fields, Word word) {
    Object value = fields.containsKey(word.text()) ? null : value(word);
    if (value != null) {
      fields.put(word.text(), value);
    }
  }

  private Map<String, Object> clientFields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("source", client.source());
    fields.put("reason", client.reason().name());
    fields.put("explanation", client.explanation());
    fields.put("hops", client.hops().stream().map(Answer::hopFields).toList());
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
