package dev.netinfo.watch.terminal;

import java.util.ArrayList;
import java.util.List;

/** A line that is made of pieces, each with its colour, and cut to a width. Not thread-safe. */
final class StyledLine {
  private record Piece(String code, String text) {}

  private final List<Piece> pieces = new ArrayList<>();

  static StyledLine of(String text) {
    return new StyledLine().add(text);
  }

  StyledLine add(String text) {
    return add("", text);
  }

  /** Adds text in the colour of a code of {@link Ink}. */
  StyledLine add(String code, String text) {
    pieces.add(new Piece(code, text));
    return this;
  }

  /** Adds text, filled up to a width on the right, and cut to it. */
  StyledLine left(String code, String text, int width) {
    String cut = Formats.cut(text, width);
    return add(code, cut + " ".repeat(width - cut.length()));
  }

  /** Adds text, filled up to a width on the left. */
  StyledLine right(String text, int width) {
    return add(" ".repeat(Math.max(0, width - text.length())) + text);
  }

  String render(int columns, Ink ink) {
    StringBuilder line = new StringBuilder();
    int room = columns;
    for (Piece piece : pieces) {
      String text = piece.text().substring(0, Math.min(room, piece.text().length()));
      line.append(ink.paint(text.isBlank() && !isBehind(piece) ? "" : piece.code(), text));
      room -= text.length();
    }
    return line.toString().stripTrailing();
  }

  private static boolean isBehind(Piece piece) {
    return piece.code().contains("48;");
  }
}
