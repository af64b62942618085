package dev.netinfo.responder;

import dev.netinfo.vocabulary.Word;

/** Says how an absent value could be supplied. */
final class Absence {
  private Absence() {}

  static String of(Word word) {
    String line = word + " is not known: set " + word.variable();
    return word.fieldPath() == null
        ? line
        : line + " (downward API: fieldPath " + word.fieldPath() + ")";
  }
}
