package dev.netinfo.client;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** What an attacker writes into a header, made of pieces so that a failure shrinks to few. */
public final class HostileTexts {
  private static final String[] PIECES = {
    "6.6.6.6",
    "10.0.0.2",
    "2001:db8::6",
    "::ffff:6.6.6.6",
    "for=",
    "For=6.6.6.6",
    "by=",
    "x=",
    "unknown",
    "_hidden",
    "proto=https",
    "host=\"",
    ",",
    ", ",
    ",,",
    ";",
    "; ",
    "=",
    "\"",
    "\\\"",
    "\\",
    "\\\\",
    "=\"",
    "\", ",
    "[",
    "]",
    "[::1",
    "%eth0",
    "%",
    ":",
    ":80",
    ":99999",
    ":_p",
    ".",
    " ",
    "\t",
    "\u000b",
    "\u00a0",
    "\u2003",
    "\u0000",
    "\u007f",
    "\u0661\u0662",
    "\uff11.\uff12",
    "\u0100",
    "\ud800",
    "010.0.0.5",
    "127.1",
    "0x7f.0.0.1",
    "2130706433",
    "/8",
    "-",
    "+1",
  };

  private HostileTexts() {}

  /** Returns texts of a few pieces, of one piece very often, or of any characters. */
  public static Arbitrary<String> any() {
    Arbitrary<String> pieces = Arbitraries.of(PIECES);
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(20, pieces.list().ofMaxSize(12).map(list -> String.join("", list))),
        net.jqwik.api.Tuple.of(1, pieces.map(piece -> piece.repeat(10_000))),
        net.jqwik.api.Tuple.of(3, Arbitraries.strings().ofMaxLength(30)));
  }
}
