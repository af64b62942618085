package dev.netinfo.responder.http;

/** A request target (RFC 9112 section 3.2), raw: nothing is decoded or normalised. */
public final class RequestTarget {
  private static final String PATH = ":/@";
  private static final String QUERY = ":/?@[]";

  private RequestTarget() {}

  /**
   * Returns the path: what stands before the query and, in absolute form, after the authority. A
   * target of another form is returned as it is, which no known path equals.
   */
  public static String path(String target) {
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    int authority = authority(path);
    if (authority == 0) {
      return path;
    }
    int slash = path.indexOf('/', authority);
    return slash < 0 ? "/" : path.substring(slash);
  }

  /**
   * Returns whether the target is a path, {@code *} or an absolute URI with a valid host, consists
   * of a URI's characters, and has no fragment.
   */
  public static boolean isValid(String target) {
    int begin = authority(target);
    if (begin == 0) {
      return (target.startsWith("/") || target.equals("*")) && isPathValid(target);
    }
    String authority = authority(target, begin);
    return isHost(authority) && isPathValid(target.substring(begin + authority.length()));
  }

  /** Returns whether a path with its query is valid; browsers leave brackets in a query. */
  private static boolean isPathValid(String path) {
    String reserved = PATH;
    for (int at = UriCharacters.end(path, 0);
        at < path.length();
        at = UriCharacters.end(path, at + 1)) {
      reserved = path.charAt(at) == '?' ? QUERY : reserved;
      if (reserved.indexOf(path.charAt(at)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether an authority has a host, which must not be empty (RFC 9110 section 4.2.1). */
  private static boolean isHost(String authority) {
    return !authority.isEmpty() && !authority.startsWith(":") && Host.isValid(authority);
  }

  /** Returns where the authority of a target in absolute form begins, else 0. */
  private static int authority(String target) {
    // Nearly every target: not compared with the schemes.
    if (target.startsWith("/")) {
      return 0;
    }
    for (String scheme : new String[] {"http://", "https://"}) {
      if (target.regionMatches(true, 0, scheme, 0, scheme.length())) {
        return scheme.length();
      }
    }
    return 0;
  }

  private static String authority(String target, int begin) {
    int end = begin;
    while (end < target.length() && "/?".indexOf(target.charAt(end)) < 0) {
      end++;
    }
    return target.substring(begin, end);
  }
}
