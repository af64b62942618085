package dev.netinfo.client;

import dev.netinfo.address.IpAddress;
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
  private static final String[] PARAMETERS = {"for", "by", "proto", "host"};
  private static final int FOR = 0;

  private final ForwardedNode node = new ForwardedNode();

  private String text = "";
  private int at;
  private int to;

  /** A bit for each of {@link #PARAMETERS}, and the names of all others in lower case. */
  private int seen;

  private @Nullable Set<String> extensions;
  private boolean hasQuotedPairs;

  /** Returns the address that the {@code for} parameter names, or null if none is to be had. */
  @Nullable IpAddress address(String line, int from, int end) {
    text = line;
    at = from;
    to = end;
    seen = 0;
    extensions = null;
    node.forget();
    if (!pairs()) {
      node.spoil();
    }
    return node.address();
  }

  /** Says why there is no address. */
  Reason failure() {
    return node.failure();
  }

  private boolean pairs() {
    while (true) {
      skipBlanks();
      if (at < to && text.charAt(at) != ';' && !pair()) {
        return false;
      }
      skipBlanks();
      if (at == to) {
        return true;
      }
      if (text.charAt(at++) != ';') {
        return false;
      }
    }
  }

  private boolean pair() {
    int name = at;
    skipToken(false);
    int nameEnd = at;
    boolean isNamed = name < nameEnd && nameEnd < to && text.charAt(at++) == '=';
    if (!isNamed || isRepeated(name, nameEnd)) {
      return false;
    }
    boolean isFor = isParameter(FOR, name, nameEnd);
    boolean isQuoted = at < to && text.charAt(at) == '"';
    int value = isQuoted ? at + 1 : at;
    boolean isValue = isQuoted ? skipQuoted() : skipToken(true);
    if (isValue && isFor) {
      readNode(value, isQuoted ? at - 1 : at);
    }
    return isValue;
  }

  private void readNode(int from, int end) {
    if (hasQuotedPairs) {
      String unescaped = text.substring(from, end).replaceAll("(?s)\\\\(.)", "$1");
      node.read(unescaped, 0, unescaped.length());
    } else {
      node.read(text, from, end);
    }
  }

  private boolean isRepeated(int name, int end) {
    for (int i = 0; i < PARAMETERS.length; i++) {
      if (isParameter(i, name, end)) {
        boolean isFirst = (seen & (1 << i)) == 0;
        seen |= 1 << i;
        return !isFirst;
      }
    }
    if (extensions == null) {
      extensions = new HashSet<>();
    }
    return !extensions.add(text.substring(name, end).toLowerCase(Locale.ROOT));
  }

  private boolean isParameter(int index, int name, int end) {
    String parameter = PARAMETERS[index];
    return end - name == parameter.length()
        && text.regionMatches(true, name, parameter, 0, parameter.length());
  }

  private void skipBlanks() {
    while (at < to && ElementsFromRight.isBlank(text.charAt(at))) {
      at++;
    }
  }

  /** Steps over a token; tells whether there was one. */
  private boolean skipToken(boolean withNodeSigns) {
    hasQuotedPairs = false;
    int start = at;
    while (at < to && isInToken(text.charAt(at), withNodeSigns)) {
      at++;
    }
    return at > start;
  }

  private static boolean isInToken(char c, boolean withNodeSigns) {
    return Token.isTchar(c) || (withNodeSigns && (c == ':' || c == '[' || c == ']'));
  }

  /** Steps over a quoted-string (RFC 9110 section 5.6.4); tells whether it is closed and clean. */
  private boolean skipQuoted() {
    hasQuotedPairs = false;
    at++;
    while (at < to && text.charAt(at) != '"') {
      if (text.charAt(at) == '\\') {
        hasQuotedPairs = true;
        at++;
      }
      if (at == to || isControl(text.charAt(at))) {
        return false;
      }
      at++;
    }
    return at++ < to;
  }

  private static boolean isControl(char c) {
    return (c < ' ' && c != '\t') || c == 0x7f;
  }
}
