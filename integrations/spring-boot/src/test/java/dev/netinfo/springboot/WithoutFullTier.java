package dev.netinfo.springboot;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Hides the build's property {@code netinfo.full} from applications in the tests' own process: it
 * has the prefix of the settings and is none, so the starter refuses it.
 */
public final class WithoutFullTier implements BeforeAllCallback, AfterAllCallback {
  private static final String PROPERTY = "netinfo.full";

  private @Nullable String value;

  @Override
  public void beforeAll(ExtensionContext tests) {
    value = System.clearProperty(PROPERTY);
  }

  @Override
  public void afterAll(ExtensionContext tests) {
    if (value != null) {
      System.setProperty(PROPERTY, value);
    }
  }
}
