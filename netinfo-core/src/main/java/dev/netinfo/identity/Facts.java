package dev.netinfo.identity;

import dev.netinfo.vocabulary.Word;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The known texts, collected at start and read only afterwards. */
final class Facts {
  private final Map<Word, Fact<String>> facts = new EnumMap<>(Word.class);

  Facts add(Word word, @Nullable Fact<String> fact) {
    if (fact != null) {
      facts.put(word, fact);
    }
    return this;
  }

  Facts add(Word word, @Nullable Fact<String> fact, Supplier<@Nullable Fact<String>> otherwise) {
    return add(word, fact != null ? fact : otherwise.get());
  }

  @Nullable String value(Word word) {
    Fact<String> fact = facts.get(word);
    return fact == null ? null : fact.value();
  }

  String required(Word word) {
    return Objects.requireNonNull(value(word));
  }

  Map<Word, String> sources() {
    Map<Word, String> sources = new EnumMap<>(Word.class);
    facts.forEach((word, fact) -> sources.put(word, fact.source()));
    return sources;
  }
}
