package dev.netinfo.helidon;

import io.helidon.config.Config;
import io.helidon.webserver.spi.ServerFeatureProvider;

/** Makes the feature of the configuration under {@code server.features.netinfo}. */
public final class NetinfoFeatureProvider implements ServerFeatureProvider<NetinfoFeature> {
  /** For the service loader. */
  public NetinfoFeatureProvider() {}

  @Override
  public String configKey() {
    return NetinfoFeature.TYPE;
  }

  /**
   * Makes the feature.
   *
   * @throws IllegalArgumentException as {@link NetinfoFeature#create(Config)}
   */
  @Override
  public NetinfoFeature create(Config config, String name) {
    return NetinfoFeature.create(config);
  }
}
