/** The client in the place where the Jakarta Servlet API is asked for it. */
module dev.netinfo.servlet {
  requires transitive dev.netinfo.core;
  requires transitive jakarta.servlet;
  requires static org.eclipse.jetty.server;
  requires static org.jspecify;

  exports dev.netinfo.servlet;
}
