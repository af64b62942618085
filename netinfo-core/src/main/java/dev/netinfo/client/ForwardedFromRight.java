package dev.netinfo.client;

import dev.netinfo.address.IpAddress;
import dev.netinfo.text.Characters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code Forwarded} (RFC 7239 section 4): elements between those commas that no quotes hold. */
final class ForwardedFromRight extends ElementsFromRight {
  private final ForwardedElement element = new ForwardedElement();

  ForwardedFromRight(List<String> lines) {
    super(lines);
  }

  @Override
  int start(int end) {
    int start = element.read(line, end);
    return start < 0 ? startOfMalformed(end) : start;
  }

  /** Without an opening quote, all on the left is malformed. */
  private int startOfMalformed(int end) {
    int at = end - 1;
    while (at >= 0 && Characters.at(line, at) != ',') {
      at = Characters.at(line, at) == '"' ? QuotedString.start(line, at) - 1 : at - 1;
    }
    return Math.max(at, -1) + 1;
  }

  @Override
  @Nullable IpAddress read() {
    return element.address();
  }

  @Override
  Reason fault() {
    return element.failure();
  }
}
