/**
 * The demo application without a web framework: its routes, the greeting, settings and the drain.
 */
module dev.netinfo.responder {
  requires static org.jspecify;
  requires transitive dev.netinfo.core;

  exports dev.netinfo.greeting;
  exports dev.netinfo.responder;
  exports dev.netinfo.vocabulary;
}
