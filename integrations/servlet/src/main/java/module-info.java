/**
 * Gives an application the client's address, scheme and host through the Jakarta Servlet API:
 * {@link dev.netinfo.servlet.NetinfoFilter}.
 */
module dev.netinfo.servlet {
  requires transitive dev.netinfo.core;
  requires transitive jakarta.servlet;
  requires static org.eclipse.jetty.server;
  requires static org.jspecify;

  exports dev.netinfo.servlet;
}
