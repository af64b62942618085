package dev.netinfo.watch.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The page as it is sent. Immutable.
 *
 * @param start HTML, with all that it needs in it, before the first state
 * @param end of it, after that
 * @param policy of its Content-Security-Policy: these very scripts and styles, and the server that
 *     they come from, and nothing else; no text may become markup
 */
record PageDocument(String start, String end, String policy) {
  private static final String FIRST = "<script type=\"application/json\" id=\"first\">";

  private static final String FIXED =
      "default-src 'none'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

  /** Returns the one that the build has bundled. */
  static PageDocument load() {
    try (InputStream file = PageDocument.class.getResourceAsStream("page.html")) {
      return of(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns HTML that shows a state at once; the state is a block of data, and no script. */
  String with(PageModel model) {
    return start
        + "{\"state\":"
        + model.state()
        + ",\"timelines\":"
        + model.timelines()
        + "}"
        + end;
  }

  private static PageDocument of(String text) {
    String scripts = hashes(text, "script");
    String styles = hashes(text, "style");
    int first = text.indexOf(FIRST) + FIRST.length();
    return new PageDocument(
        text.substring(0, first),
        text.substring(first),
        FIXED + "; script-src" + scripts + "; style-src" + styles);
  }

  private static String hashes(String text, String tag) {
    Matcher elements =
        Pattern.compile("<%s>(.*?)</%s>".formatted(tag, tag), Pattern.DOTALL).matcher(text);
    return elements
        .results()
        .map(element -> " 'sha256-" + hash(element.group(1)) + "'")
        .collect(Collectors.joining());
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
