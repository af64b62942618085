package dev.netinfo.client;

import dev.netinfo.address.IpAddress;
import dev.netinfo.text.Characters;
import dev.netinfo.text.Ipv4Literal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One element of {@code Forwarded} (RFC 7239 section 4), read in place, from its end to its
 * beginning, which so is found in the same pass:
 *
 * <pre>
 * element = [ pair ] *( ";" [ pair ] )      ; blanks around ";" are tolerated
 * pair    = token "=" ( token / quoted-string )
 * </pre>
 *
 * <p>It is one proxy's word: a parameter that occurs twice, whichever it is, spoils it. In a token,
 * colons and brackets are tolerated too, because proxies forget to quote {@code [2001:db8::1]:80}.
 * Used by one thread, for one element after the other.
 */
final class ForwardedElement {
  /** The parameters that RFC 7239 section 5 has; no two are equally long. */
  private static final String[] PARAMETERS = {"", "", "by", "for", "host", "proto"};

  private static final int FOR = 3;

  /** Instead of an index: what should begin there breaks the grammar. */
  private static final int MALFORMED = -1;

  private String line = "";

  /** A bit for each of {@link #PARAMETERS}, and the names of all others in lower case. */
  private int seen;

  private @Nullable Set<String> extensions;

  /** What the {@code for} parameter says, unquoted; null if there is none. */
  private @Nullable String node;

  private int nodeFrom;
  private int nodeTo;

  /** The value that was read last, if it is an IPv4 address and nothing else, and that of for. */
  private long plain;

  private long plainNode;
  private boolean isWellFormed;

  /** Reads the element that ends there; returns where it begins, or -1 if it is malformed. */
  int read(String text, int end) {
    line = text;
    seen = 0;
    extensions = null;
    node = null;
    int start = readPairs(end);
    isWellFormed = start != MALFORMED;
    return start;
  }

  /** Returns the address that the {@code for} parameter names, or null if none is to be had. */
  @Nullable IpAddress address() {
    if (!isWellFormed || node == null) {
      return null;
    }
    return plainNode == Ipv4Literal.NONE
        ? ForwardedNode.address(node, nodeFrom, nodeTo)
        : IpAddress.ofIpv4(Ipv4Literal.bits(plainNode));
  }

  /** Says why there is no address. */
  Reason failure() {
    if (!isWellFormed) {
      return Reason.MALFORMED_ELEMENT;
    }
    return node == null ? Reason.FOR_MISSING : ForwardedNode.failure(node, nodeFrom, nodeTo);
  }

  private int readPairs(int end) {
    int at = skipBlanksBefore(end);
    while (!isStart(at)) {
      if (Characters.at(line, at - 1) != ';') {
        at = readPair(at);
        if (at == MALFORMED) {
          return MALFORMED;
        }
        at = skipBlanksBefore(at);
        if (isStart(at)) {
          return at;
        }
        if (Characters.at(line, at - 1) != ';') {
          return MALFORMED;
        }
      }
      at = skipBlanksBefore(at - 1);
    }
    return at;
  }

  private boolean isStart(int at) {
    return at == 0 || Characters.at(line, at - 1) == ',';
  }

  /** Reads the pair that ends there and returns where it begins. */
  private int readPair(int end) {
    int value = valueStart(end);
    if (value <= 0 || value == end || Characters.at(line, value - 1) != '=') {
      return MALFORMED;
    }
    int name = Token.STRICT.start(line, value - 1);
    if (name == value - 1) {
      return MALFORMED;
    }
    int parameter = parameter(name, value - 1);
    if (isRepeated(parameter, name, value - 1)) {
      return MALFORMED;
    }
    if (parameter == FOR) {
      take(value, end);
    }
    return name;
  }

  /** Returns where the value that ends there begins, its opening quote included. */
  private int valueStart(int end) {
    plain = Ipv4Literal.NONE;
    if (Characters.at(line, end - 1) == '"') {
      int open = QuotedString.start(line, end - 1);
      return QuotedString.isClean(line, open, end) ? open : MALFORMED;
    }
    plain = Ipv4Literal.before(line, end);
    if (plain == Ipv4Literal.NONE) {
      return Token.WITH_NODES.start(line, end);
    }
    int start = Token.WITH_NODES.start(line, Ipv4Literal.start(plain));
    plain = start == Ipv4Literal.start(plain) ? plain : Ipv4Literal.NONE;
    return start;
  }

  private void take(int value, int end) {
    boolean isQuoted = Characters.at(line, value) == '"';
    node = line;
    nodeFrom = isQuoted ? value + 1 : value;
    nodeTo = isQuoted ? end - 1 : end;
    plainNode = plain;
    if (isQuoted && Characters.first(line, '\\', value, end) >= 0) {
      node = QuotedString.unescaped(line, nodeFrom, nodeTo);
      nodeFrom = 0;
      nodeTo = node.length();
    }
  }

  /** Returns the index of the parameter of that name, or 0 for an extension. */
  private int parameter(int name, int end) {
    int length = end - name;
    if (length >= PARAMETERS.length || PARAMETERS[length].isEmpty()) {
      return 0;
    }
    for (int i = 0; i < length; i++) {
      // Of a token's characters, only a capital letter becomes a small one by this bit.
      if ((Characters.at(line, name + i) | 0x20) != PARAMETERS[length].charAt(i)) {
        return 0;
      }
    }
    return length;
  }

  private boolean isRepeated(int parameter, int name, int end) {
    if (parameter > 0) {
      boolean isFirst = (seen & (1 << parameter)) == 0;
      seen |= 1 << parameter;
      return !isFirst;
    }
    if (extensions == null) {
      extensions = new HashSet<>();
    }
    return !extensions.add(line.substring(name, end).toLowerCase(Locale.ROOT));
  }

  private int skipBlanksBefore(int end) {
    int at = end;
    while (at > 0 && ElementsFromRight.isBlank(Characters.at(line, at - 1))) {
      at--;
    }
    return at;
  }
}
