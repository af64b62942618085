package dev.netinfo.client;

import dev.netinfo.address.IpAddress;
import dev.netinfo.text.Characters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code Forwarded} (RFC 7239 section 4): elements between those commas that no quotes hold.
 *
 * <p>Quotes are matched from the right too. A client can leave one open, which read from the left
 * swallows what the proxies append; read from the right, the quotes of the proxies match each other
 * before one of the client's is reached.
 */
final class ForwardedFromRight extends ElementsFromRight {
  private final ForwardedElement element = new ForwardedElement();

  ForwardedFromRight(List<String> lines) {
    super(lines);
  }

  @Override
  int start(int end) {
    int i = end - 1;
    while (i >= 0 && Characters.at(line, i) != ',') {
      i = Characters.at(line, i) == '"' ? openingQuote(i) - 1 : i - 1;
    }
    return Math.max(i, -1) + 1;
  }

  @Override
  @Nullable IpAddress read() {
    return element.address(line, from, to);
  }

  @Override
  Reason fault() {
    return element.failure();
  }

  /** Returns where the string begins that ends there; if nowhere, all on the left is malformed. */
  private int openingQuote(int close) {
    int i = line.lastIndexOf('"', close - 1);
    while (i >= 0 && isEscaped(i)) {
      i = line.lastIndexOf('"', i - 1);
    }
    return i;
  }

  /** Tells whether an odd number of backslashes stands before it. */
  private boolean isEscaped(int quote) {
    int i = quote;
    while (i > 0 && Characters.at(line, i - 1) == '\\') {
      i--;
    }
    return (quote - i) % 2 == 1;
  }
}
