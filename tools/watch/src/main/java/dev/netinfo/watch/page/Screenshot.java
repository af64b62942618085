package dev.netinfo.watch.page;

import dev.netinfo.support.Command;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a picture of the page is made, without a window: by Chromium, if it is there. */
public final class Screenshot {
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome");

  private Screenshot() {}

  /** Returns the first Chromium on the PATH, or null. */
  public static @Nullable Path browser() {
    return BROWSERS.stream().map(Command::find).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /**
   * Returns the command that makes a PNG, and ends; it may run in the network of the watcher. What
   * moves stands still.
   *
   * @param profile a directory that is empty, or not there
   */
  public static List<String> command(Path browser, Path profile, URI page, Path png) {
    return List.of(
        browser.toString(),
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--force-prefers-reduced-motion",
        "--user-data-dir=" + profile,
        "--window-size=1280,960",
        "--screenshot=" + png,
        page.toString());
  }
}
