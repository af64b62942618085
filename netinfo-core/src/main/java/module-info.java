/**
 * Who answered, where does it run, and who asked?
 *
 * <p>Pod and node identity, the client's IP address behind proxies, and the greeting that carries
 * them. No dependency at run time but {@code java.base}; JSpecify's annotations are for the
 * compiler.
 */
module dev.netinfo.core {
  requires static transitive org.jspecify;

  exports dev.netinfo.address;
  exports dev.netinfo.client;
  exports dev.netinfo.greeting;
  exports dev.netinfo.identity;
  exports dev.netinfo.responder;
  exports dev.netinfo.vocabulary;
}
