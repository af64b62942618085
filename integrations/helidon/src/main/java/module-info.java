/** The client that asked, its scheme and host, where Helidon SE is asked for them. */
module dev.netinfo.helidon {
  requires transitive dev.netinfo.core;
  requires transitive io.helidon.webserver;
  requires static org.jspecify;

  exports dev.netinfo.helidon;

  provides io.helidon.webserver.spi.ServerFeatureProvider with
      dev.netinfo.helidon.NetinfoFeatureProvider;
}
