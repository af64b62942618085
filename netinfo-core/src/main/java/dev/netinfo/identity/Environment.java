package dev.netinfo.identity;

import dev.netinfo.address.IpAddress;
import dev.netinfo.text.Printable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The environment's variables, each checked as it is read; an empty one counts as absent. */
record Environment(Map<String, String> variables) {

  @Nullable Fact<String> text(String variable) {
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
    return new Fact<>(text, variable);
  }

  @Nullable Fact<IpAddress> address(String variable) {
    Fact<String> text = text(variable);
    return text == null ? null : new Fact<>(address(variable, text.value()), variable);
  }

  /** Reads a comma-separated list. */
  @Nullable Fact<List<IpAddress>> addresses(String variable) {
    Fact<String> list = text(variable);
    return list == null
        ? null
        : new Fact<>(
            Stream.of(list.value().split(",", -1)).map(item -> address(variable, item)).toList(),
            variable);
  }

  private static IpAddress address(String variable, String text) {
    try {
      return IpAddress.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(variable + ": " + e.getMessage(), e);
    }
  }
}
