package dev.netinfo.responder;

/** Takes the path out of a request target, as it is on the wire: nothing decoded or normalised. */
final class RequestTarget {
  private RequestTarget() {}

  static String path(String target) {
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    int scheme = path.indexOf("://");
    if (path.startsWith("/") || scheme < 0) {
      return path;
    }
    int slash = path.indexOf('/', scheme + 3);
    return slash < 0 ? "/" : path.substring(slash);
  }
}
