package dev.netinfo.responder;

import dev.netinfo.text.Printable;
import java.util.Map;
import java.util.function.Function;

/** One setting from the environment: read, checked, and refused by name. */
record Setting(String variable, String text) {

  /** Reads a variable; one that is absent or empty has the default. */
  static Setting of(Map<String, String> environment, String variable, String otherwise) {
    String text = environment.getOrDefault(variable, "");
    return new Setting(variable, text.isEmpty() ? otherwise : text);
  }

  /**
   * Parses the text.
   *
   * @throws IllegalArgumentException if the parser throws one; the variable's name comes before the
   *     parser's message
   */
  <T> T parse(Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(variable + ": " + e.getMessage(), e);
    }
  }

  /**
   * Returns the text.
   *
   * @throws IllegalArgumentException if it has a control character
   */
  String line() {
    if (!Printable.isOneLine(text)) {
      throw refused("has a control character; write one line of text");
    }
    return text;
  }

  /** Returns the exception that names the variable, quotes the text and ends with the remedy. */
  IllegalArgumentException refused(String remedy) {
    return new IllegalArgumentException(variable + ": " + Printable.quote(text) + " " + remedy);
  }
}
