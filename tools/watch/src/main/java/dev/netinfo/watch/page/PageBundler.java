package dev.netinfo.watch.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes one document of the page's sources and of a WebJar: what {@code page.html} refers to is put
 * in its place. Runs in the build.
 */
record PageBundler(Path sources, String version) {
  private static final Pattern REFERENCE =
      Pattern.compile(
          "<link rel=\"stylesheet\" href=\"(?<style>[^\"]+)\">"
              + "|<script src=\"(?<script>[^\"]+)\"></script>"
              + "|<!-- include (?<text>\\S+) -->");

  /** The first line of a library names its site; its licence stands in the document. */
  private static final Pattern BANNER = Pattern.compile("\\A/\\*! \\S+ \\S+ \\*/\\n");

  private static final String LIBRARY = "uplot/";

  /** Bundles what is in a directory, and a version of the chart library, into a file. */
  public static void main(String[] arguments) throws IOException {
    Path target = Path.of(arguments[2]);
    Files.createDirectories(target.toAbsolutePath().getParent());
    Files.writeString(target, new PageBundler(Path.of(arguments[0]), arguments[1]).document());
  }

  private String document() throws IOException {
    return REFERENCE
        .matcher(Files.readString(sources.resolve("page.html")))
        .replaceAll(reference -> Matcher.quoteReplacement(inlined(reference)));
  }

  private String inlined(MatchResult reference) {
    if (reference.group("style") != null) {
      return element("<style>\n", reference.group("style"), "</style>");
    }
    if (reference.group("script") != null) {
      return element("<script>\n", reference.group("script"), "</script>");
    }
    return element("<!--\n", reference.group("text"), "-->");
  }

  private String element(String start, String name, String end) {
    String text = BANNER.matcher(text(name)).replaceFirst("");
    if (text.contains(end)) {
      throw new IllegalStateException(name + " contains " + end);
    }
    return start + text + end;
  }

  private String text(String name) {
    try {
      return name.startsWith(LIBRARY)
          ? library(name.substring(LIBRARY.length()))
          : Files.readString(sources.resolve(name));
    } catch (IOException e) {
      throw new IllegalStateException("page.html refers to " + name + ": " + e, e);
    }
  }

  private String library(String name) throws IOException {
    String path = "/META-INF/resources/webjars/" + LIBRARY + version + "/" + name;
    try (InputStream file = PageBundler.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IOException("no " + path);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
