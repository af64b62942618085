/**
 * The demo application without a web framework: its routes, the greeting, settings and the drain.
 */
module dev.netinfo.responder {
  requires transitive java.logging;
  requires static org.jspecify;
  requires transitive dev.netinfo.core;

  exports dev.netinfo.responder;
  exports dev.netinfo.responder.field;
  exports dev.netinfo.responder.http;
  exports dev.netinfo.responder.peer;
}
