package dev.netinfo.watch.show;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws lines of a terminal, of which the colours are those of {@link Ink}. */
final class Drawing {
  static final double CELL_WIDTH = 8.43;
  static final double CELL_HEIGHT = 18;

  private static final double BASELINE = 14;
  private static final Pattern PIECE =
      Pattern.compile("(?:\033\\[([0-9;]+)m)?([^\033]+)(?:\033\\[0m)?");
  private static final Pattern COLOUR = Pattern.compile("([34])8;5;([0-9]+)");
  private static final char LOWEST_BLOCK = '\u2581';
  private static final char FULL_BLOCK = '\u2588';

  /** What a terminal makes of the numbers of 256 colours. */
  private static final Map<String, String> COLOURS =
      Map.of(
          "33", "#0087ff", "208", "#ff8700", "37", "#00afaf", "170", "#d75fd7", "220", "#ffd700",
          "245", "#8a8a8a");

  private final StringBuilder svg;

  private Drawing(StringBuilder svg) {
    this.svg = svg;
  }

  /** Adds the elements of a picture that begins at a height. */
  static void draw(List<String> lines, double top, StringBuilder svg) {
    Drawing drawing = new Drawing(svg);
    for (int i = 0; i < lines.size(); i++) {
      drawing.line(lines.get(i), top + i * CELL_HEIGHT);
    }
  }

  private void line(String line, double top) {
    int column = 0;
    for (Matcher piece = PIECE.matcher(line); piece.find(); ) {
      String code = piece.group(1) == null ? "" : piece.group(1);
      String text = piece.group(2);
      if (text.length() == 1 && isBlock(text.charAt(0), code)) {
        block(text.charAt(0), code, column, top);
      } else if (!text.isBlank()) {
        text(text, code, column, top);
      }
      column += text.length();
    }
  }

  private static boolean isBlock(char sign, String code) {
    return (sign >= LOWEST_BLOCK && sign <= FULL_BLOCK) || code.contains("48;5;");
  }

  private void block(char sign, String code, int column, double top) {
    double part = sign == ' ' ? 0 : (sign - LOWEST_BLOCK + 1) / 8.0;
    if (part < 1) {
      rectangle(column, top, CELL_HEIGHT, colour(code, "4"));
    }
    rectangle(column, top + CELL_HEIGHT * (1 - part), CELL_HEIGHT * part, colour(code, "3"));
  }

  private void rectangle(int column, double top, double height, String colour) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%.1f\" y=\"%.1f\" width=\"8.5\" height=\"%.1f\" fill=\"%s\"/>%n",
            column * CELL_WIDTH,
            top,
            height,
            colour));
  }

  private void text(String text, String code, int column, double top) {
    String style =
        switch (code) {
          case "" -> "";
          case Ink.BOLD -> " font-weight=\"bold\"";
          case Ink.DIM -> " opacity=\".6\"";
          case Ink.ALARM -> " font-weight=\"bold\" style=\"fill:#ff7b72\"";
          default -> " style=\"fill:" + colour(code, "3") + "\"";
        };
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" textLength=\"%.1f\"%s>%s</text>%n",
            column * CELL_WIDTH,
            top + BASELINE,
            text.length() * CELL_WIDTH,
            style,
            text.replace("&", "&amp;").replace("<", "&lt;")));
  }

  private static String colour(String code, String layer) {
    for (Matcher colour = COLOUR.matcher(code); colour.find(); ) {
      if (colour.group(1).equals(layer)) {
        return COLOURS.getOrDefault(colour.group(2), "#d0d7de");
      }
    }
    return "none";
  }
}
