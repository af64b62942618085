package dev.netinfo.compare.chart;

import java.util.stream.Stream;

/** Writes markup, of HTML and SVG alike. Not thread-safe. */
public final class Html {
  private final StringBuilder text = new StringBuilder();

  /** Returns text as text, whatever it holds, without the characters that HTML does not allow. */
  static String escape(String text) {
    return text.replaceAll("[\\p{Cc}&&[^\n\t]]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** Returns a template with each {@code %s} replaced by a value that is escaped and in quotes. */
  private static String attributes(String template, Object... values) {
    Object[] quoted = Stream.of(values).map(value -> '"' + escape(text(value)) + '"').toArray();
    return template.formatted(quoted);
  }

  /** Returns attributes, as part of a template, by which a program finds a value. */
  static String data(String candidate, double value) {
    return attributes("data-candidate=%s data-value=%s", candidate, String.valueOf(value))
        .replace("%", "%%");
  }

  /** A tenth of a pixel is enough. */
  private static String text(Object value) {
    return value instanceof Double number
        ? String.valueOf(Math.round(number * 10) / 10.0)
        : String.valueOf(value);
  }

  /** Begins an element: {@code open("p class=%s", "note")}. */
  public Html open(String tag, Object... values) {
    text.append('<').append(attributes(tag, values)).append('>');
    return this;
  }

  /** Ends an element. */
  public Html close(String name) {
    text.append("</").append(name).append(">\n");
    return this;
  }

  /** Writes an element that holds nothing but text. */
  public Html element(String content, String tag, Object... values) {
    open(tag, values);
    text.append(escape(content));
    return close(tag.replaceFirst(" .*", ""));
  }

  /** Writes what is markup already. */
  public Html markup(String content) {
    text.append(content);
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
