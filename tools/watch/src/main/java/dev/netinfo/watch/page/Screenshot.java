package dev.netinfo.watch.page;

import dev.netinfo.support.Chromium;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a picture of the page is made by Chromium. */
public final class Screenshot {
  private Screenshot() {}

  /**
   * Returns the command that makes a PNG, and ends; it may run in the network of the watcher. What
   * moves stands still.
   *
   * @param profile a directory that is empty, or not there
   */
  public static List<String> command(Path browser, Path profile, URI page, Path png) {
    List<String> command = new ArrayList<>(List.of(browser.toString()));
    command.addAll(Chromium.options(profile));
    command.addAll(
        List.of(
            "--hide-scrollbars",
            "--force-prefers-reduced-motion",
            "--window-size=1280,960",
            "--screenshot=" + png,
            page.toString()));
    return command;
  }
}
