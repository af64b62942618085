package dev.netinfo.watch.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes one document of the page's sources and of a WebJar: {@code page.html} names the files that
 * are put in their places. Runs in the build.
 */
record PageBundler(Path sources, String version) {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-zA-Z./]+)}}");

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
    return PLACE
        .matcher(Files.readString(sources.resolve("page.html")))
        .replaceAll(place -> Matcher.quoteReplacement("\n" + text(place.group(1))));
  }

  private String text(String name) {
    try {
      return name.startsWith(LIBRARY)
          ? BANNER.matcher(library(name.substring(LIBRARY.length()))).replaceFirst("")
          : Files.readString(sources.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String library(String name) throws IOException {
    String path = "/META-INF/resources/webjars/" + LIBRARY + version + "/" + name;
    try (InputStream file = PageBundler.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(file, path).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
