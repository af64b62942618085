package dev.netinfo.watch.command;

import dev.netinfo.support.TerminalSize;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A terminal's second screen, which the first one comes back from unharmed. Each picture is one
 * write that overwrites the last one without clearing it first, so that nothing flickers. Not
 * thread-safe.
 */
final class AlternateScreen implements AutoCloseable {
  private static final String ENTER = "\033[?1049h\033[?25l\033[?7l";
  private static final String LEAVE = "\033[?7h\033[?25h\033[?1049l";
  private static final String HOME = "\033[H";
  private static final String END_OF_LINE = "\033[K";
  private static final String REST = "\033[J";

  private static final Pattern COLOURS = Pattern.compile("\033\\[[0-9;]*m");

  private final OutputStream out;
  private final Charset charset;
  private String last = "";
  private boolean isOpen;

  AlternateScreen(OutputStream out, Charset charset) {
    this.out = out;
    this.charset = charset;
  }

  /** Shows lines that fit into a window, in place of those before. */
  void show(List<String> lines, TerminalSize size) {
    StringBuilder whole = new StringBuilder(HOME);
    for (int i = 0; i < lines.size(); i++) {
      whole.append(i == 0 ? "" : "\r\n").append(lines.get(i));
      // Behind the last column there is nothing to erase, and the cursor still stands on it.
      boolean isFull = COLOURS.matcher(lines.get(i)).replaceAll("").length() >= size.columns();
      whole.append(isFull ? "" : END_OF_LINE);
    }
    String picture = whole.append(lines.size() < size.rows() ? "\r\n" + REST : "").toString();
    if (!isOpen) {
      write(ENTER + picture);
      isOpen = true;
    } else if (!picture.equals(last)) {
      write(picture);
    }
    last = picture;
  }

  /** Brings back the first screen and the cursor. */
  @Override
  public void close() {
    if (isOpen) {
      write(LEAVE);
      isOpen = false;
    }
  }

  private void write(String text) {
    try {
      out.write(text.getBytes(charset));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
