package dev.netinfo.identity;

import dev.netinfo.address.IpAddress;
import dev.netinfo.text.Printable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Environment variables, looked up by key and checked when read; an empty one counts as absent. */
record Environment(Map<String, String> variables, DownwardApi names) {

  @Nullable SourcedValue<String> text(String key) {
    String variable = names.variable(key);
    String text = variables.get(variable);
    if (text == null || text.isEmpty()) {
      return null;
    }
    if (!Printable.isOneLine(text)) {
      throw new IllegalArgumentException(
          variable
              + ": "
              + Printable.quote(text)
              + " has a control character; write one line of text");
    }
    return new SourcedValue<>(text, variable);
  }

  @Nullable SourcedValue<IpAddress> address(String key) {
    SourcedValue<String> text = text(key);
    return text == null
        ? null
        : new SourcedValue<>(address(text.source(), text.value()), text.source());
  }

  /** Reads a comma-separated list. */
  @Nullable SourcedValue<List<IpAddress>> addresses(String key) {
    SourcedValue<String> list = text(key);
    return list == null
        ? null
        : new SourcedValue<>(
            Stream.of(list.value().split(",", -1))
                .map(item -> address(list.source(), item))
                .toList(),
            list.source());
  }

  private static IpAddress address(String variable, String text) {
    try {
      IpAddress address = IpAddress.parse(text);
      if (address.isUnspecified()) {
        throw new IllegalArgumentException(
            Printable.quote(text) + " is nobody's address; write one that others reach");
      }
      return address;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(variable + ": " + e.getMessage());
    }
  }
}
