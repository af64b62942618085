package dev.netinfo.helidon;

import io.helidon.config.Config;
import io.helidon.webserver.spi.ServerFeatureProvider;

/** Lets Helidon discover the feature and configure it by {@code server.features.netinfo}. */
public final class NetinfoFeatureProvider implements ServerFeatureProvider<NetinfoFeature> {
  /** Called by Helidon's service loader. */
  public NetinfoFeatureProvider() {}

  /** Returns {@code netinfo}: the settings are under {@code server.features.netinfo}. */
  @Override
  public String configKey() {
    return NetinfoFeature.TYPE;
  }

  /**
   * Returns the feature of a configuration; the name is ignored.
   *
   * @throws IllegalArgumentException as {@link NetinfoFeature#create(Config)}
   */
  @Override
  public NetinfoFeature create(Config config, String name) {
    return NetinfoFeature.create(config);
  }
}
