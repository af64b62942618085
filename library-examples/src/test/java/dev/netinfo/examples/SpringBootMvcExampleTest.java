package dev.netinfo.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.netinfo.client.ClientIpPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.cloud.CloudPlatform;
import org.springframework.context.annotation.Import;

/** The example of Spring MVC in Spring Boot, with the setting that the documentation shows. */
class SpringBootMvcExampleTest extends ClientIpSpecification {
  /** Instead of the file with the setting. */
  private static final String NO_SETTINGS = "--spring.config.location=optional:classpath:/none/";

  @Override
  RunningServer start(ClientIpPolicy policy) {
    return start(policy, new String[0]);
  }

  /** Why the setting is needed: the peer, which nobody can forge, is replaced by a header. */
  @Test
  void losesThePeerInAPodWithoutTheSetting() throws Exception {
    assertEquals("6.6.6.6", forged(NO_SETTINGS));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void losesThePeerOnEachPlatformWithoutTheSetting(CloudPlatform platform) throws Exception {
    assertEquals("6.6.6.6", forged(NO_SETTINGS, "--spring.main.cloud-platform=" + platform));
  }

  @Test
  void keepsThePeerWhereNoPlatformIsFound() throws Exception {
    assertEquals("127.0.0.1", forged(NO_SETTINGS, "--spring.main.cloud-platform=none"));
  }

  /** The setting alone does not help: these two are asked first. */
  @ParameterizedTest
  @ValueSource(strings = {"remote-ip-header=X-Forwarded-For", "protocol-header=X-Forwarded-Proto"})
  void losesThePeerByTomcatsOwnSettings(String setting) throws Exception {
    assertEquals("6.6.6.6", forged("--server.tomcat.remoteip." + setting));
  }

  /** Returns what the policy takes for the peer, given a header that the peer has made up. */
  private static String forged(String... settings) throws Exception {
    try (RunningServer server = start(ClientIpPolicy.peerOnly(), settings)) {
      return Wire.get(server.port(), "X-Forwarded-For: 6.6.6.6");
    }
  }

  private static RunningServer start(ClientIpPolicy policy, String... settings) {
    return SpringBoot.start(Application.class, WebApplicationType.SERVLET, policy, settings);
  }

  @SpringBootConfiguration
  @EnableAutoConfiguration
  @Import(SpringMvcExample.class)
  static class Application {}
}
