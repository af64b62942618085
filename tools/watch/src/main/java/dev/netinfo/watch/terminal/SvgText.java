package dev.netinfo.watch.terminal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws lines of a terminal, of which the colours are those of {@link Ink}. */
final class SvgText {
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

  /** Columns that are drawn as one. */
  private record Span(int column, int width) {}

  private final StringBuilder svg;

  private SvgText(StringBuilder svg) {
    this.svg = svg;
  }

  /** Adds the elements of a picture that begins at a height. */
  static void draw(List<String> lines, double top, StringBuilder svg) {
    SvgText drawing = new SvgText(svg);
    for (int i = 0; i < lines.size(); i++) {
      drawing.line(lines.get(i), top + i * CELL_HEIGHT);
    }
  }

  private void line(String line, double top) {
    int column = 0;
    List<MatchResult> pieces = PIECE.matcher(line).results().toList();
    for (int i = 0; i < pieces.size(); ) {
      String code = pieces.get(i).group(1) == null ? "" : pieces.get(i).group(1);
      String text = pieces.get(i).group(2);
      int same = 1;
      if (text.length() == 1 && isBlock(text.charAt(0), code)) {
        same = same(pieces, i);
        block(text.charAt(0), code, top, new Span(column, same));
      } else if (!text.isBlank()) {
        text(text, code, column, top);
      }
      column += same * text.length();
      i += same;
    }
  }

  /** Returns how many pieces from one on are like it: their blocks are one rectangle. */
  private static int same(List<MatchResult> pieces, int first) {
    int end = first + 1;
    while (end < pieces.size() && pieces.get(end).group().equals(pieces.get(first).group())) {
      end++;
    }
    return end - first;
  }

  private static boolean isBlock(char sign, String code) {
    return (sign >= LOWEST_BLOCK && sign <= FULL_BLOCK) || code.contains("48;5;");
  }

  private void block(char sign, String code, double top, Span span) {
    double part = sign == ' ' ? 0 : (sign - LOWEST_BLOCK + 1) / 8.0;
    if (part < 1) {
      rectangle(span, top, CELL_HEIGHT, colour(code, "4"));
    }
    rectangle(span, top + CELL_HEIGHT * (1 - part), CELL_HEIGHT * part, colour(code, "3"));
  }

  private void rectangle(Span span, double top, double height, String colour) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>%n",
            span.column() * CELL_WIDTH,
            top,
            span.width() * CELL_WIDTH,
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
