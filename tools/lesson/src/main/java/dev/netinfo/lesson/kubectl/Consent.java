package dev.netinfo.lesson.kubectl;

import static dev.netinfo.text.Printable.quote;

import dev.netinfo.lesson.RefusedException;
import java.io.Console;
import java.util.Locale;
import java.util.Optional;

/** A context that was not named is not touched before somebody says yes. */
final class Consent {
  private Consent() {}

  /**
   * Asks on the terminal.
   *
   * @throws RefusedException if the answer is not yes, or nobody can be asked
   */
  static void require(String question, String context) {
    Console console =
        Optional.ofNullable(System.console())
            .filter(Console::isTerminal)
            .orElseThrow(() -> new RefusedException(unasked(context)));
    String answer = console.readLine("%s [y/N] ", question);
    if (answer == null || !answer.strip().toLowerCase(Locale.ROOT).matches("y|yes")) {
      throw new RefusedException("nothing was changed; name another context with --context");
    }
  }

  private static String unasked(String context) {
    return "the context %s was not named, and there is no terminal to ask on; name it: --context %s"
        .formatted(quote(context), context);
  }
}
