package dev.netinfo.watch.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One browser for the tests of a class, after each of which its console has to be empty. */
final class LiveBrowser
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
  private static final URI NOWHERE = URI.create("about:blank");

  private @Nullable Browser browser;

  Browser browser() {
    return Objects.requireNonNull(browser);
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    Path profile = Files.createTempDirectory(Path.of("target"), "browser");
    browser = Browser.start(profile.toAbsolutePath());
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    browser().resize(1280, 900);
    browser().prefer("light", "no-preference");
  }

  @Override
  public void afterEach(ExtensionContext context) {
    browser().open(NOWHERE);
    assertEquals(List.of(), browser().complaints());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    browser().close();
  }
}
