package dev.netinfo.watch.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One browser for all tests, after each of which its console has to be empty. */
final class LiveBrowser implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {
  private static final URI NOWHERE = URI.create("about:blank");

  private @Nullable Browser browser;

  Browser browser() {
    return Objects.requireNonNull(browser);
  }

  /** The first class starts the browser, which JUnit closes after the last one. */
  @Override
  public void beforeAll(ExtensionContext context) {
    browser =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.GLOBAL)
            .getOrComputeIfAbsent(Browser.class, _ -> start(), Browser.class);
  }

  private static Browser start() {
    try {
      Path profile = Files.createTempDirectory(Path.of("target"), "browser");
      return Browser.start(profile.toAbsolutePath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
}
