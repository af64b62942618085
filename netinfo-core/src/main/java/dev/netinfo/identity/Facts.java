package dev.netinfo.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The known texts, collected at start and read only afterwards. */
final class Facts {
  private final Map<String, Fact<String>> facts = new LinkedHashMap<>();

  Facts add(String key, @Nullable Fact<String> fact) {
    if (fact != null) {
      facts.put(key, fact);
    }
    return this;
  }

  Facts add(String key, @Nullable Fact<String> fact, Supplier<@Nullable Fact<String>> otherwise) {
    return add(key, fact != null ? fact : otherwise.get());
  }

  @Nullable String value(String key) {
    Fact<String> fact = facts.get(key);
    return fact == null ? null : fact.value();
  }

  String required(String key) {
    return Objects.requireNonNull(value(key));
  }

  Map<String, String> sources() {
    Map<String, String> sources = new LinkedHashMap<>();
    facts.forEach((key, fact) -> sources.put(key, fact.source()));
    return sources;
  }
}
