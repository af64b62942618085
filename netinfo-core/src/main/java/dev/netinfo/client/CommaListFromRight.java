package dev.netinfo.client;

import dev.netinfo.address.IpAddress;
import dev.netinfo.text.Characters;
import dev.netinfo.text.Ipv4Literal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code X-Forwarded-For}: addresses between commas. It knows no quotes. */
final class CommaListFromRight extends ElementsFromRight {
  /** The element, if it is an IPv4 address and nothing else, as nearly every one is. */
  private long plain;

  CommaListFromRight(List<String> lines) {
    super(lines);
  }

  @Override
  int start(int end) {
    plain = Ipv4Literal.before(line, skipBlanksBefore(end));
    if (plain != Ipv4Literal.NONE) {
      int start = skipBlanksBefore(Ipv4Literal.start(plain));
      if (start == 0 || Characters.at(line, start - 1) == ',') {
        return start;
      }
      plain = Ipv4Literal.NONE;
    }
    return line.lastIndexOf(',', end - 1) + 1;
  }

  @Override
  @Nullable IpAddress address() {
    return plain == Ipv4Literal.NONE ? super.address() : IpAddress.ofIpv4(Ipv4Literal.bits(plain));
  }
}
