package dev.netinfo.integration;

import dev.netinfo.contract.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The application under test: how it is started, and the running one that all tests share. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ApplicationContract {
  /** The proxies that the applications trust. */
  static final String TRUSTED = "127.0.0.1,::1";

  static final String STRANGER = "127.0.0.77";

  static final String[] FORGED = {
    "X-Forwarded-For: 6.6.6.6",
    "X-Forwarded-Proto: https",
    "X-Forwarded-Host: evil.example",
    "X-Forwarded-Port: 6666",
    "X-Forwarded-Ssl: on",
    "X-Real-IP: 6.6.6.6",
    "Forwarded: for=6.6.6.6;proto=https;host=evil.example",
  };

  /** What a proxy sends for a client that has forged an address. */
  protected static final String[] BY_A_PROXY = {
    "X-Forwarded-For: 6.6.6.6, 203.0.113.9",
    "X-Forwarded-Proto: https",
    "X-Forwarded-Host: app.example.org",
  };

  private @Nullable ApplicationProcess application;

  /** Returns the main class of the application. */
  protected abstract Class<?> application();

  /** Returns what {@code java} starts: the main class, with the class path of the tests. */
  protected List<String> program() {
    return List.of("-cp", ApplicationProcess.classPath(), application().getName());
  }

  /** Returns the option of {@code java} that gives the application a setting. */
  protected String option(String setting, String value) {
    return "-Dnetinfo." + setting + "=" + value;
  }

  /** Returns what the framework's own support reports of a request that a stranger has forged. */
  protected abstract Who forged();

  /** Returns options that switch the framework's own support on, for {@link Support#OWN}. */
  protected List<String> ownSupport() {
    return List.of();
  }

  /** Returns whether both kinds of support at once are refused at start, and not only logged. */
  protected boolean refusesOwnSupport() {
    return true;
  }

  /** Returns the text that the integration prints if the framework's own support is on. */
  protected abstract String complaintAboutOwnSupport();

  @BeforeAll
  final void startTheApplication() {
    application = start(Map.of("trusted-proxies", TRUSTED));
    application.port();
  }

  @AfterAll
  final void stopTheApplication() {
    running().close();
  }

  final ApplicationProcess running() {
    if (application == null) {
      throw new IllegalStateException("not started yet");
    }
    return application;
  }

  /** Starts another application with the integration and these settings. */
  final ApplicationProcess start(Map<String, String> settings) {
    return start(Support.NETINFO, settings, List.of());
  }

  /** Starts another application with further options of {@code java}. */
  final ApplicationProcess start(
      Support support, Map<String, String> settings, List<String> options) {
    return ApplicationProcess.start(program(), options(support, settings, options));
  }

  /** Starts another application for a measurement under load. */
  final ApplicationProcess startForLoad(
      Support support, Map<String, String> settings, List<String> options) {
    return ApplicationProcess.startForLoad(program(), options(support, settings, options));
  }

  private List<String> options(
      Support support, Map<String, String> settings, List<String> options) {
    return Stream.of(
            Stream.of(support.option()),
            settings.entrySet().stream()
                .map(setting -> option(setting.getKey(), setting.getValue())),
            options.stream())
        .flatMap(part -> part)
        .toList();
  }

  /** Sends a request from an address of this machine; 127.0.0.1 and ::1 are trusted. */
  protected final Response ask(String peer, String requestLine, String... headerLines) {
    return running().client().ask(peer, requestLine, headerLines);
  }

  /** Returns what a path reports of the request. */
  protected final Who whoAt(String path, String peer, String... headerLines) {
    return running().client().who(path, peer, headerLines);
  }

  /** Returns where a target redirects to. */
  protected final @Nullable String redirect(String target, String peer, String... headerLines) {
    return running().client().redirect(target, peer, headerLines);
  }
}
