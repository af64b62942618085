package dev.netinfo.watch.terminal;

import dev.netinfo.watch.terminal.StyledLine.Piece;
import java.util.List;
import java.util.Locale;

/** Draws lines of a terminal as elements of an SVG. */
record SvgText(int columns, StringBuilder svg) {
  static final double CELL_WIDTH = 8.43;
  static final double CELL_HEIGHT = 18;

  private static final double BASELINE = 14;
  private static final char LOWEST_BLOCK = '\u2581';
  private static final char FULL_BLOCK = '\u2588';

  /** Columns that are drawn as one. */
  private record Span(int column, int width) {}

  /** Adds the elements of a picture that begins at a height. */
  void draw(List<StyledLine> lines, double top) {
    for (int i = 0; i < lines.size(); i++) {
      line(lines.get(i).pieces(columns), top + i * CELL_HEIGHT);
    }
  }

  private void line(List<Piece> pieces, double top) {
    int column = 0;
    for (int i = 0; i < pieces.size(); ) {
      Piece piece = pieces.get(i);
      int same = 1;
      if (isBlock(piece)) {
        same = same(pieces, i);
        block(piece, top, new Span(column, same));
      } else if (!piece.text().isBlank()) {
        text(piece, column, top);
      }
      column += same * piece.text().length();
      i += same;
    }
  }

  /** Returns how many pieces from one on are equal to it: their blocks are one rectangle. */
  private static int same(List<Piece> pieces, int first) {
    Piece piece = pieces.get(first);
    return (int) pieces.stream().skip(first).takeWhile(piece::equals).count();
  }

  private static boolean isBlock(Piece piece) {
    if (piece.text().length() != 1) {
      return false;
    }
    char sign = piece.text().charAt(0);
    return piece.style().hasBackground() || (sign >= LOWEST_BLOCK && sign <= FULL_BLOCK);
  }

  private void block(Piece piece, double top, Span span) {
    char sign = piece.text().charAt(0);
    double part = sign == ' ' ? 0 : (sign - LOWEST_BLOCK + 1) / 8.0;
    if (part < 1) {
      rectangle(span, top, CELL_HEIGHT, piece.style().background());
    }
    rectangle(span, top + CELL_HEIGHT * (1 - part), CELL_HEIGHT * part, piece.style().colour());
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
            colour.isEmpty() ? "none" : colour));
  }

  private void text(Piece piece, int column, double top) {
    String text = piece.text().stripTrailing();
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" textLength=\"%.1f\"%s>%s</text>%n",
            column * CELL_WIDTH,
            top + BASELINE,
            text.length() * CELL_WIDTH,
            attributes(piece.style()),
            text.replace("&", "&amp;").replace("<", "&lt;")));
  }

  private static String attributes(Style style) {
    String weight = style.isBold() ? " font-weight=\"bold\"" : "";
    String opacity = style.equals(Style.DIM) ? " opacity=\".6\"" : "";
    String colour = style.colour().isEmpty() ? "" : " style=\"fill:" + style.colour() + "\"";
    return weight + opacity + colour;
  }
}
