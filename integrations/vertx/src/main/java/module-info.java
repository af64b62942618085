/** Gives a Vert.x application the client's address, scheme and host through Vert.x's own API. */
module dev.netinfo.vertx {
  requires transitive dev.netinfo.core;
  requires transitive io.vertx.core;
  requires static org.jspecify;

  exports dev.netinfo.vertx;
}
