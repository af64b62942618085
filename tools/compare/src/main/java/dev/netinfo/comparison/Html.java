package dev.netinfo.comparison;

/** Writes markup, of HTML and SVG alike. Not thread-safe. */
final class Html {
  private final StringBuilder text = new StringBuilder();

  /** Writes text as text, whatever it holds. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** Begins an element; names and values of its attributes follow each other. */
  Html open(String name, Object... attributes) {
    text.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ').append(attributes[i]).append("=\"");
      text.append(escape(number(attributes[i + 1]))).append('"');
    }
    text.append('>');
    return this;
  }

  Html close(String name) {
    text.append("</").append(name).append(">\n");
    return this;
  }

  /** Writes an element that holds nothing but text. */
  Html element(String name, String content, Object... attributes) {
    open(name, attributes);
    text.append(escape(content));
    return close(name);
  }

  /** Writes what is markup already. */
  Html markup(String content) {
    text.append(content);
    return this;
  }

  /** A tenth of a pixel is enough. */
  private static String number(Object value) {
    return value instanceof Double number
        ? String.valueOf(Math.round(number * 10) / 10.0)
        : String.valueOf(value);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
