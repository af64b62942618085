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

  private String text = "";
  private int at;
  private int to;

  /** A bit for each of {@link #PARAMETERS}, and the names of all others in lower case. */
  private int seen;

  private @Nullable Set<String> extensions;
  private boolean hasQuotedPairs;

  /** What the {@code for} parameter says, unquoted; null if there is none. */
  private @Nullable String node;

  private int nodeFrom;
  private int nodeTo;
  private boolean isWellFormed;

  /** Returns the address that the {@code for} parameter names, or null if none is to be had. */
  @Nullable IpAddress address(String line, int from, int end) {
    text = line;
    at = from;
    to = end;
    seen = 0;
    extensions = null;
    node = null;
    isWellFormed = pairs();
    return isWellFormed && node != null ? ForwardedNode.address(node, nodeFrom, nodeTo) : null;
  }

  /** Says why there is no address. */
  Reason failure() {
    if (!isWellFormed) {
      return Reason.MALFORMED_ELEMENT;
    }
    return node == null ? Reason.FOR_MISSING : ForwardedNode.failure(node, nodeFrom, nodeTo);
  }

  private boolean pairs() {
    while (true) {
      skipBlanks();
      if (at < to && Characters.at(text, at) != ';' && !pair()) {
        return false;
      }
      skipBlanks();
      if (at == to) {
        return true;
      }
      if (Characters.at(text, at++) != ';') {
        return false;
      }
    }
  }

  private boolean pair() {
    int name = at;
    int nameEnd = Token.STRICT.end(text, at, to);
    at = nameEnd;
    boolean isNamed = name < nameEnd && nameEnd < to && Characters.at(text, at++) == '=';
    int parameter = isNamed ? parameter(name, nameEnd) : 0;
    if (!isNamed || isRepeated(parameter, name, nameEnd)) {
      return false;
    }
    boolean isQuoted = at < to && Characters.at(text, at) == '"';
    int value = isQuoted ? at + 1 : at;
    boolean isValue = isQuoted ? skipQuoted() : skipToken();
    if (isValue && parameter == FOR) {
      take(value, isQuoted ? at - 1 : at);
    }
    return isValue;
  }

  private void take(int from, int end) {
    node = hasQuotedPairs ? unescaped(text.substring(from, end)) : text;
    nodeFrom = hasQuotedPairs ? 0 : from;
    nodeTo = hasQuotedPairs ? node.length() : end;
  }

  private static String unescaped(String value) {
    return value.replaceAll("(?s)\\\\(.)", "$1");
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

  private void skipBlanks() {
    while (at < to && ElementsFromRight.isBlank(Characters.at(text, at))) {
      at++;
    }
  }

  /** Steps over a token; tells whether there was one. */
  private boolean skipToken() {
    hasQuotedPairs = false;
    int start = at;
    at = Token.WITH_NODES.end(text, at, to);
    return at > start;
  }

  /** Steps over a quoted-string (RFC 9110 section 5.6.4); tells whether it is closed and clean. */
  private boolean skipQuoted() {
    hasQuotedPairs = false;
    at++;
    while (at < to && Characters.at(text, at) != '"') {
      if (Characters.at(text, at) == '\\') {
        hasQuotedPairs = true;
        at++;
      }
      if (at == to || isControl(Characters.at(text, at))) {
        return false;
      }
      at++;
    }
    return at++ < to;
  }

  private static boolean isControl(int c) {
    return (c < ' ' && c != '\t') || c == 0x7f;
  }
}
