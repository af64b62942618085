package dev.netinfo.support;

/**
 * Foreign text for a terminal, which would obey the control characters in it. What stands in quotes
 * in a message is made by {@link dev.netinfo.text.Printable#quote} instead.
 */
public final class PrintableText {
  private PrintableText() {}

  /** Returns the text as one line: runs of white space are one space, control characters "?". */
  public static String line(String text) {
    return lines(text.strip().replaceAll("\\s+", " "));
  }

  /** Returns the text with its line breaks and tabs; other control characters are "?". */
  public static String lines(String text) {
    return text.replaceAll("\r\n?", "\n")
        .replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\n\t]]", "?");
  }
}
