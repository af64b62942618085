package dev.netinfo.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.netinfo.contract.Response;
import dev.netinfo.integration.IntegrationContract;
import dev.netinfo.integration.Who;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of the filter in every container, in addition to that of every integration. */
abstract class ServletContract extends IntegrationContract {
  @Override
  protected List<String> ownSupport() {
    return List.of("-Down-support=true");
  }

  /** A filter does not see the container's configuration, so it complains at the first request. */
  @Override
  protected boolean refusesOwnSupport() {
    return false;
  }

  @Override
  protected String complaintAboutOwnSupport() {
    return "takes the peer's address from a header";
  }

  @ParameterizedTest
  @ValueSource(strings = {"/forward", "/include", "/async", "/async/wrapped", "/error"})
  final void tellsWhoAskedInEveryDispatch(String path) {
    boolean isError = path.equals("/error");
    Response response = ask("127.0.0.1", "GET " + path, BY_A_PROXY);
    assertEquals(isError ? 500 : 200, response.status());
    String url = "https://app.example.org" + (path.equals("/include") ? path : "/who");
    assertEquals(
        new Who("203.0.113.9", "https", "app.example.org", 443, url, "203.0.113.9").text(),
        response.body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "there https://app.example.org/relative/there",
        "/there?a=b https://app.example.org/there?a=b",
        "?a=b https://app.example.org/relative/here?a=b",
        "%23a https://app.example.org/relative/here?to=%23a#a",
        "//cdn.example.org/a https://cdn.example.org/a",
        "ftp://example.org/ ftp://example.org/",
        "mailto:a@example.org mailto:a@example.org",
        "a:b/../c a:b/../c",
        "./a:b https://app.example.org/relative/./a:b",
        "/%C3%A9+%7Cx%25C3%25A9 https://app.example.org/%C3%A9%20%7Cx%C3%A9",
      })
  final void redirectsToWhatTheClientSees(String to, String location) {
    assertEquals(location, redirect("/relative/here?to=" + to, "127.0.0.1", BY_A_PROXY));
  }

  /** Redirects are relative to the URL that the client asked for. */
  @Test
  final void redirectsRelativeToTheUrlOfTheClientAfterAForward() {
    assertEquals(
        "https://app.example.org/forward/there",
        redirect("/forward/redirect?to=there", "127.0.0.1", BY_A_PROXY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/async", "/async/wrapped"})
  final void redirectsRelativeToTheUrlOfTheClientAfterAnAsyncDispatch(String path) {
    assertEquals(
        "https://app.example.org" + path.replaceFirst("[^/]*$", "there"),
        redirect(path + "?to=/relative/here%3Fto=there", "127.0.0.1", BY_A_PROXY));
  }

  /** If no proxy reported anything, the container redirects as it does without the filter. */
  @Test
  final void leavesOtherRedirectsToTheContainer() {
    assertEquals(location("/there"), redirect("/relative/here?to=/there", "127.0.0.77"));
    assertEquals(
        location("/there"), redirect("/relative/here?to=/there", "127.0.0.77", BY_A_PROXY));
  }

  /** Returns the container's own redirect to a path, for a client that connects directly. */
  String location(String path) {
    return path;
  }

  /** Tomcat redirects to nowhere; the others answer 500. */
  @Test
  final void leavesARedirectToNullToTheContainer() {
    assertEquals(
        ask("127.0.0.77", "GET /nowhere").status(),
        ask("127.0.0.1", "GET /nowhere", BY_A_PROXY).status());
  }

  /** In absolute form, a request's target has a scheme, which anybody can choose. */
  @Test
  final void believesNoSchemeOfATarget() {
    assertEquals("http", whoAt("https://demo-service.dev/who", "127.0.0.77").scheme());
  }

  @Test
  final void tellsThePortOfAPeerOnly() {
    assertNotEquals("0", port("127.0.0.77", "X-Forwarded-For: 203.0.113.9"));
    assertNotEquals("0", port("127.0.0.1"));
    assertEquals("0", port("127.0.0.1", "X-Forwarded-For: 203.0.113.9"));
    assertEquals("0", port("127.0.0.1", "X-Forwarded-For: unknown"));
  }

  private String port(String peer, String... headerLines) {
    return ask(peer, "GET /port", headerLines).body();
  }

  /** The application sees the proxies' headers, unless it is configured not to. */
  @Test
  final void showsTheHeaders() {
    assertEquals(
        "forwarded,host,x-forwarded-for,x-forwarded-port,x-real-ip\n203.0.113.9[for=_a]443-110.0.0.9",
        headers());
  }

  private String headers() {
    return ask(
            "127.0.0.1",
            "GET /headers",
            "x-forwarded-for: 203.0.113.9",
            "forwarded: for=_a",
            "x-forwarded-port: 443",
            "x-real-ip: 10.0.0.9")
        .body();
  }
}
