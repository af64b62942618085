package dev.netinfo.responder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/** The demo's version, which is independent of the artifact's. */
final class DemoVersion {
  private DemoVersion() {}

  /**
   * Returns {@code NETINFO_VERSION}, which an image may set, else the version of the build.
   *
   * @throws IllegalArgumentException if the variable has a control character; the message quotes it
   */
  static String of(Map<String, String> environment) {
    return Setting.of(environment, "NETINFO_VERSION", builtVersion()).line();
  }

  private static String builtVersion() {
    Properties properties = new Properties();
    try (InputStream file = DemoVersion.class.getResourceAsStream("build.properties")) {
      properties.load(file);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
