package dev.netinfo.watch.terminal;

import java.util.ArrayList;
import java.util.List;

/** A line that is made of pieces, each with its style. Not thread-safe. */
final class StyledLine {
  /** Text in one style. */
  record Piece(Style style, String text) {}

  private final List<Piece> pieces = new ArrayList<>();

  static StyledLine of(String text) {
    return new StyledLine().add(text);
  }

  StyledLine add(String text) {
    return add(Style.PLAIN, text);
  }

  StyledLine add(Style style, String text) {
    boolean isMore = style.equals(Style.PLAIN) && !pieces.isEmpty();
    if (isMore && pieces.getLast().style().equals(style)) {
      pieces.add(new Piece(style, pieces.removeLast().text() + text));
    } else {
      pieces.add(new Piece(style, text));
    }
    return this;
  }

  /** Adds text, filled up to a width on the right, and cut to it. */
  StyledLine left(Style style, String text, int width) {
    String cut = Formats.cut(text, width);
    return add(style, cut + " ".repeat(width - cut.length()));
  }

  /** Adds text, filled up to a width on the left. */
  StyledLine right(String text, int width) {
    return add(" ".repeat(Math.max(0, width - text.length())) + text);
  }

  /** Returns the pieces that stand in the first columns. */
  List<Piece> pieces(int columns) {
    List<Piece> shown = new ArrayList<>();
    int room = columns;
    for (Piece piece : pieces) {
      String text = piece.text().substring(0, Math.min(room, piece.text().length()));
      shown.add(new Piece(piece.style(), text));
      room -= text.length();
    }
    return shown;
  }

  /** Returns it as a terminal takes it. */
  String render(Canvas canvas) {
    StringBuilder line = new StringBuilder();
    for (Piece piece : pieces(canvas.columns())) {
      boolean isVisible = !piece.text().isBlank() || piece.style().hasBackground();
      String code = canvas.hasColours() && isVisible ? piece.style().ansi() : "";
      line.append(code.isEmpty() ? piece.text() : "\033[" + code + "m" + piece.text() + "\033[0m");
    }
    return line.toString().stripTrailing();
  }
}
