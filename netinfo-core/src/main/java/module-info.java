/**
 * Who answered, where does it run, and who asked?
 *
 * <p>Pod and node identity, and the client's IP address behind proxies. No dependency at run time
 * but {@code java.base}; JSpecify's annotations are for the compiler.
 */
@SuppressWarnings("module") // those that an internal package is for are built later
module dev.netinfo.core {
  requires static org.jspecify;

  exports dev.netinfo.address;
  exports dev.netinfo.client;
  exports dev.netinfo.identity;
  exports dev.netinfo.request;
  exports dev.netinfo.text to
      dev.netinfo.helidon,
      dev.netinfo.micronaut,
      dev.netinfo.responder,
      dev.netinfo.servlet,
      dev.netinfo.springboot;
}
