package dev.netinfo.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/**
 * A version of the lesson's program: the same responder, told to say less or more. The numbers and
 * the greeting are properties of the root pom.
 */
public enum DemoVersion {
  /** Says the pod's name only. */
  FIRST("first"),

  /** Says the addresses, too. */
  CURRENT("current");

  private final String number;
  private final String greeting;

  DemoVersion(String key) {
    Properties properties = properties();
    number = properties.getProperty(key);
    greeting = properties.getProperty(key + ".greeting", "");
  }

  /** Returns its number, such as {@code 1.1.0}. */
  public String number() {
    return number;
  }

  /** Returns its image's tag, such as {@code 1.1.0-vertx}. */
  public String tag(Framework framework) {
    return number + "-" + framework;
  }

  /** Returns the variables that make a responder of the current build this version. */
  public Map<String, String> environment() {
    return greeting.isEmpty() ? Map.of() : Map.of("GREETING", greeting, "NETINFO_VERSION", number);
  }

  @Override
  public String toString() {
    return number;
  }

  private static Properties properties() {
    Properties properties = new Properties();
    try (InputStream text = DemoVersion.class.getResourceAsStream("demo.properties")) {
      properties.load(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
