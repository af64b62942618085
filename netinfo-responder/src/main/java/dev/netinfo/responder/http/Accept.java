package dev.netinfo.responder.http;

import java.util.List;
import java.util.Locale;

/**
 * Chooses between text and JSON (RFC 9110 section 12.5.1).
 *
 * <p>This is our own code, because the frameworks differ where q-values are equal, zero or
 * malformed. The responder chooses the same on all of them, and never returns 406.
 */
public final class Accept {
  /** What most clients without a preference send. */
  private static final String ANYTHING = "*/*";

  private final List<String> lines;

  private Accept(List<String> lines) {
    this.lines = lines;
  }

  /** Returns whether the client prefers JSON to plain text; false if it prefers neither. */
  public static boolean prefersJson(Request request) {
    List<String> lines = request.lines("Accept");
    if (lines.isEmpty() || (lines.size() == 1 && lines.get(0).equals(ANYTHING))) {
      return false;
    }
    Accept accept = new Accept(lines);
    return accept.quality("application", "json") > accept.quality("text", "plain");
  }

  /** Returns 0 to 1: the q-value of the most specific range that covers the type, 0 if none. */
  private double quality(String type, String subtype) {
    int specificity = -1;
    double quality = 0;
    for (String line : lines) {
      for (String range : line.split(",", -1)) {
        List<String> parts = List.of(range.toLowerCase(Locale.ROOT).split(";", -1));
        int match = specificity(parts.get(0).strip(), type, subtype);
        double q = q(parts.subList(1, parts.size()));
        if (match > specificity || (match >= 0 && match == specificity && q > quality)) {
          specificity = match;
          quality = q;
        }
      }
    }
    return quality;
  }

  private static int specificity(String range, String type, String subtype) {
    if (range.equals(type + "/" + subtype)) {
      return 2;
    }
    return range.equals(type + "/*") ? 1 : range.equals("*/*") ? 0 : -1;
  }

  /** Returns the q-value among the parameters, 1 if there is none, 0 if it is malformed. */
  private static double q(List<String> parameters) {
    for (String parameter : parameters) {
      String text = parameter.strip();
      if (text.startsWith("q=")) {
        String value = text.substring(2);
        return value.matches("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?") ? Double.parseDouble(value) : 0;
      }
    }
    return 1;
  }
}
