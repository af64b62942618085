package dev.netinfo.client;

import java.util.List;

/** {@code X-Forwarded-For}: addresses between commas. It knows no quotes. */
final class CommaListFromRight extends ElementsFromRight {
  CommaListFromRight(List<String> lines) {
    super(lines);
  }

  @Override
  int commaBefore(int end) {
    return line.lastIndexOf(',', end - 1);
  }
}
