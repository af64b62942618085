/** The client that asked, its scheme and host, where Vert.x is asked for them. */
module dev.netinfo.vertx {
  requires transitive dev.netinfo.core;
  requires transitive io.vertx.core;
  requires static org.jspecify;

  exports dev.netinfo.vertx;
}
