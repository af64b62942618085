package dev.netinfo.responder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/** What the build wrote down about itself. */
final class Build {
  private Build() {}

  /** Returns {@code NETINFO_VERSION}, which an image may set, else the version of the build. */
  static String version(Map<String, String> environment) {
    return Setting.of(environment, "NETINFO_VERSION", ownVersion()).line();
  }

  private static String ownVersion() {
    Properties properties = new Properties();
    try (InputStream file = Build.class.getResourceAsStream("build.properties")) {
      properties.load(file);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
