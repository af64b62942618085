/** Gives a Helidon SE application the client's address, scheme and host through its own API. */
module dev.netinfo.helidon {
  requires transitive dev.netinfo.core;
  requires transitive io.helidon.webserver;
  requires static org.jspecify;

  exports dev.netinfo.helidon;

  provides io.helidon.webserver.spi.ServerFeatureProvider with
      dev.netinfo.helidon.NetinfoFeatureProvider;
}
