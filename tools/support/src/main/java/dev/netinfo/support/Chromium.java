package dev.netinfo.support;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The browser Chromium, without a window. */
public final class Chromium {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private Chromium() {}

  /** Returns the first Chromium on the {@code PATH}, or null. */
  public static @Nullable Path find() {
    return NAMES.stream().map(Command::find).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /**
   * Returns the options with which it shows no window, and requests nothing but the page.
   *
   * @param profile a directory that is empty, or not there
   */
  public static List<String> options(Path profile) {
    return List.of(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + profile);
  }
}
