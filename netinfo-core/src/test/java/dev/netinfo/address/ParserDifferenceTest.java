package dev.netinfo.address;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.netinfo.address.Difference.Verdict;
import dev.netinfo.text.Printable;
import dev.netinfo.vectors.Vectors;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

/** Compares our reading of literals with that of four others. Every difference has its reason. */
class ParserDifferenceTest {
  private static final Map<Difference, Integer> DIFFERING = new EnumMap<>(Difference.class);
  private static final List<String> VECTORS =
      Vectors.of("addresses", "addresses").map(vector -> vector.get("text").getAsString()).toList();

  private static int texts;
  private static int addresses;

  /** The same texts in every build, so that a build fails because of a change only. */
  @Property(tries = 100_000, seed = "5952")
  void differsOnlyWhereListed(@ForAll Random random) {
    compare(RandomTexts.any(random));
  }

  @Example
  void differsOnlyWhereListedOnVectors() {
    VECTORS.forEach(ParserDifferenceTest::compare);
  }

  @Property(tries = 40_000, seed = "5952")
  void differsOnlyWhereListedNearVectors(@ForAll Random random) {
    compare(RandomTexts.nearMiss(VECTORS.get(random.nextInt(VECTORS.size())), random));
  }

  @Property
  void differsStill(@ForAll Difference difference) {
    for (Parser parser : Parser.values()) {
      Verdict verdict = verdict(difference.example, parser);
      boolean differs = difference.parsers.contains(parser);
      assertEquals(differs ? difference.verdict : Verdict.AGREES, verdict, parser.name());
      assertEquals(differs ? difference : null, Difference.of(difference.example, parser, verdict));
    }
  }

  @AfterContainer
  static void prints() {
    System.out.printf(
        Locale.ROOT, "%,9d texts compared, %,d of them addresses%n", texts, addresses);
    DIFFERING.forEach((difference, count) ->
        System.out.printf(
            Locale.ROOT,
            "%,9d %s %s %s%n",
            count,
            difference,
            difference.verdict,
            difference.parsers));
    assertEquals(EnumSet.allOf(Difference.class), DIFFERING.keySet());
  }

  private static void compare(String text) {
    Set<Difference> listed = EnumSet.noneOf(Difference.class);
    if (isExplained(text, listed)) {
      texts++;
      addresses += Parser.NETINFO.read(text) == null ? 0 : 1;
      listed.forEach(difference -> DIFFERING.merge(difference, 1, Integer::sum));
    } else {
      throw new AssertionError(readings(shortest(text)));
    }
  }

  private static boolean isExplained(String text, Set<Difference> listed) {
    for (Parser parser : Parser.values()) {
      Verdict verdict = verdict(text, parser);
      if (verdict != Verdict.AGREES) {
        Difference difference = Difference.of(text, parser, verdict);
        if (difference == null) {
          return false;
        }
        listed.add(difference);
      }
    }
    return true;
  }

  private static Verdict verdict(String text, Parser parser) {
    return Verdict.of(Parser.NETINFO.read(text), parser.read(text));
  }

  /** Leaves out every character without which the difference has no reason either. */
  private static String shortest(String text) {
    String shortest = text;
    for (int i = 0; i < shortest.length(); ) {
      String shorter = shortest.substring(0, i) + shortest.substring(i + 1);
      if (isExplained(shorter, EnumSet.noneOf(Difference.class))) {
        i++;
      } else {
        shortest = shorter;
      }
    }
    return shortest;
  }

  private static String readings(String text) {
    return Printable.quote(text)
        + Arrays.stream(Parser.values())
            .map(parser -> ", " + parser + " " + parser.read(text))
            .collect(Collectors.joining());
  }
}
