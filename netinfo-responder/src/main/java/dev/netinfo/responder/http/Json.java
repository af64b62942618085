package dev.netinfo.responder.http;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON (RFC 8259). This is our own code, because each framework has a different library, and
 * the response has to be the same to the byte on all of them.
 */
final class Json {
  private final StringBuilder text = new StringBuilder(1024);

  private Json() {}

  /** Returns the JSON of a string, an integer, a boolean, null, or a list or map of these. */
  static String text(@Nullable Object value) {
    Json json = new Json();
    json.append(value);
    return json.text.toString();
  }

  private void append(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      append(map);
    } else if (value instanceof List<?> list) {
      append(list);
    } else if (value == null || value instanceof Integer || value instanceof Boolean) {
      text.append(value);
    } else {
      append(value.toString());
    }
  }

  private void append(Map<?, ?> map) {
    text.append('{');
    for (Iterator<? extends Map.Entry<?, ?>> i = map.entrySet().iterator(); i.hasNext(); ) {
      Map.Entry<?, ?> entry = i.next();
      append(String.valueOf(entry.getKey()));
      text.append(':');
      append(entry.getValue());
      text.append(i.hasNext() ? "," : "");
    }
    text.append('}');
  }

  private void append(List<?> list) {
    text.append('[');
    for (Iterator<?> i = list.iterator(); i.hasNext(); ) {
      append(i.next());
      text.append(i.hasNext() ? "," : "");
    }
    text.append(']');
  }

  private void append(String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c)) {
        text.append(String.format("\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }
}
