package dev.netinfo.watch.page;

import dev.netinfo.support.Chromium;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.stream.StreamSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.ScriptTimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window and without a past. */
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> ARGUMENTS =
      List.of(
          // A window that is not seen would get less of a busy machine than all other programs.
          "--disable-renderer-backgrounding",
          "--disable-backgrounding-occluded-windows",
          "--hide-scrollbars");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  static Browser start(Path profile) {
    System.setProperty("webdriver.chrome.driver", NeedsBrowser.driver().toString());
    ChromeOptions options = new ChromeOptions();
    options.setBinary(NeedsBrowser.browser().toFile());
    options.addArguments(Chromium.options(profile));
    options.addArguments(ARGUMENTS);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriver driver =
        new ChromeDriver(new ChromeDriverService.Builder().usingAnyFreePort().build(), options);
    driver.manage().timeouts().scriptTimeout(PATIENCE);
    return new Browser(driver);
  }

  Browser open(URI page) {
    driver.get(page.toString());
    return this;
  }

  /** Sets the size of what is shown, in pixels of the style sheet. */
  void resize(int width, int height) {
    command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Sets what the user prefers: {@code dark} or {@code light}, {@code reduce} or not. */
  void prefer(String scheme, String motion) {
    command(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", scheme),
                Map.of("name", "prefers-reduced-motion", "value", motion))));
  }

  private void command(String name, Map<String, Object> parameters) {
    driver.executeCdpCommand(name, parameters);
  }

  /** Waits until an expression is true, of which it takes a look before each frame. */
  void await(String expression) {
    try {
      driver.executeAsyncScript(
          """
          const done = arguments[arguments.length - 1];
          const look = () => (%s) ? done(true) : requestAnimationFrame(look);
          look();
          """
              .formatted(expression));
    } catch (ScriptTimeoutException e) {
      throw new AssertionError("never: " + expression + "\n" + text("main"), e);
    }
  }

  /** Returns what an expression is. */
  Object value(String expression) {
    return Objects.requireNonNull(driver.executeScript("return " + expression));
  }

  String text(String selector) {
    return element(selector).getText();
  }

  /** Returns a text that is a number. */
  long number(String selector) {
    return Long.parseLong(text(selector).replaceAll("[^0-9]", ""));
  }

  /** Returns the texts of all that match, without their line breaks. */
  List<String> texts(String selector) {
    return driver.findElements(By.cssSelector(selector)).stream()
        .map(element -> element.getText().replace("\n", ""))
        .toList();
  }

  /** Waits until {@link #texts} are these: a moment later they may be others. */
  void awaitTexts(String selector, List<String> texts) {
    await(
        "[...document.querySelectorAll('%s')].map((each) => each.innerText.replaceAll('\\n', '')).join() === '%s'"
            .formatted(selector, String.join(",", texts)));
  }

  WebElement element(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  void click(String selector) {
    element(selector).click();
  }

  void press(Keys key) {
    new Actions(driver).sendKeys(key).perform();
  }

  /** Returns what is on the console since this was asked last: nothing, of a page that is well. */
  List<String> complaints() {
    return StreamSupport.stream(driver.manage().logs().get(LogType.BROWSER).spliterator(), false)
        .map(Object::toString)
        .toList();
  }

  void photograph(Path file) {
    try {
      Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
      Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
