package dev.netinfo.client;

import dev.netinfo.address.IpAddress;
import dev.netinfo.text.Characters;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One element of {@code Forwarded} (RFC 7239 section 4), read in place:
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

  /** Instead of an index: what should end there breaks the grammar. */
  private static final int MALFORMED = -1;

  private String text = "";
  private int to;

  /** A bit for each of {@link #PARAMETERS}, and the names of all others in lower case. */
  private int seen;

  private @Nullable Set<String> extensions;

  /** What the {@code for} parameter says, unquoted; null if there is none. */
  private @Nullable String node;

  private int nodeFrom;
  private int nodeTo;
  private boolean isWellFormed;

  /** Returns the address that the {@code for} parameter names, or null if none is to be had. */
  @Nullable IpAddress address(String line, int from, int end) {
    text = line;
    to = end;
    seen = 0;
    extensions = null;
    node = null;
    isWellFormed = readPairs(from);
    return isWellFormed && node != null ? ForwardedNode.address(node, nodeFrom, nodeTo) : null;
  }

  /** Says why there is no address. */
  Reason failure() {
    if (!isWellFormed) {
      return Reason.MALFORMED_ELEMENT;
    }
    return node == null ? Reason.FOR_MISSING : ForwardedNode.failure(node, nodeFrom, nodeTo);
  }

  private boolean readPairs(int from) {
    int at = skipBlanks(from);
    while (at < to) {
      if (Characters.at(text, at) != ';') {
        at = readPair(at);
        if (at == MALFORMED) {
          return false;
        }
        at = skipBlanks(at);
        if (at == to) {
          return true;
        }
        if (Characters.at(text, at) != ';') {
          return false;
        }
      }
      at = skipBlanks(at + 1);
    }
    return true;
  }

  /** Reads one pair and returns where it ends. */
  private int readPair(int name) {
    int nameEnd = Token.STRICT.end(text, name, to);
    boolean isNamed = name < nameEnd && nameEnd < to && Characters.at(text, nameEnd) == '=';
    int parameter = isNamed ? parameter(name, nameEnd) : 0;
    if (!isNamed || isRepeated(parameter, name, nameEnd)) {
      return MALFORMED;
    }
    int value = nameEnd + 1;
    boolean isQuoted = value < to && Characters.at(text, value) == '"';
    int end = isQuoted ? quotedEnd(value) : Token.WITH_NODES.end(text, value, to);
    if (end <= value) {
      return MALFORMED;
    }
    if (parameter == FOR) {
      take(value, end, isQuoted);
    }
    return end;
  }

  private void take(int value, int end, boolean isQuoted) {
    node = text;
    nodeFrom = isQuoted ? value + 1 : value;
    nodeTo = isQuoted ? end - 1 : end;
    if (isQuoted && Characters.first(text, '\\', value, end) >= 0) {
      node = text.substring(nodeFrom, nodeTo).replaceAll("(?s)\\\\(.)", "$1");
      nodeFrom = 0;
      nodeTo = node.length();
    }
  }

  /** Returns the index of the parameter of that name, or 0 for an extension. */
  private int parameter(int name, int end) {
    int length = end - name;
    boolean isKnown =
        length < PARAMETERS.length && text.regionMatches(true, name, PARAMETERS[length], 0, length);
    return isKnown ? length : 0;
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
    return !extensions.add(text.substring(name, end).toLowerCase(Locale.ROOT));
  }

  private int skipBlanks(int from) {
    int at = from;
    while (at < to && ElementsFromRight.isBlank(Characters.at(text, at))) {
      at++;
    }
    return at;
  }

  /** Returns where a quoted-string (RFC 9110 section 5.6.4) ends that is closed and clean. */
  private int quotedEnd(int quote) {
    for (int at = quote + 1; at < to; at++) {
      int c = Characters.at(text, at);
      if (c == '"') {
        return at + 1;
      }
      if (c == '\\' && ++at < to) {
        c = Characters.at(text, at);
      }
      if (isControl(c)) {
        return MALFORMED;
      }
    }
    return MALFORMED;
  }

  private static boolean isControl(int c) {
    return (c < ' ' && c != '\t') || c == 0x7f;
  }
}
