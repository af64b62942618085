package dev.netinfo.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The known texts by key. Filled at start, only read afterwards. */
final class SourcedTexts {
  private final Map<String, SourcedValue<String>> texts = new LinkedHashMap<>();

  SourcedTexts add(String key, @Nullable SourcedValue<String> text) {
    if (text != null) {
      texts.put(key, text);
    }
    return this;
  }

  @Nullable String value(String key) {
    SourcedValue<String> text = texts.get(key);
    return text == null ? null : text.value();
  }

  String required(String key) {
    return Objects.requireNonNull(value(key), key);
  }

  /** Adds the source of a text, if it is known. */
  void addSource(String key, Map<String, String> sources) {
    SourcedValue<String> text = texts.get(key);
    if (text != null) {
      sources.put(key, text.source());
    }
  }
}
