package dev.netinfo.client;

import java.util.List;

/** A header that is no list: a line is one element, in which a comma is as wrong as anything. */
final class WholeLine extends ElementsFromRight {
  WholeLine(List<String> lines) {
    super(lines);
  }

  @Override
  int start(int end) {
    return 0;
  }
}
