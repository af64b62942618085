package dev.netinfo.lesson.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** docs/source-ip.md and its pictures, which show what a run printed and drew. */
final class SourceIpPage {
  private static final Path DOCS = Path.of("..", "..", "..", "docs");

  private SourceIpPage() {}

  /** Fails unless the page shows lines of such a run, and its pictures, by whatever pods. */
  static void assertShows(List<String> run, Path pictures) throws IOException {
    Set<String> printed = run.stream().map(SourceIpPage::general).collect(Collectors.toSet());
    String page = Files.readString(DOCS.resolve("source-ip.md"));
    String chapter = page.substring(page.indexOf("### 1."), page.indexOf("## The record"));
    List<String> shown = chapter.lines().filter(line -> line.startsWith("    ")).toList();
    assertTrue(shown.size() > 30, "too few lines: " + shown);
    List<String> stale =
        shown.stream().filter(line -> !printed.contains(general(line.substring(4)))).toList();
    assertEquals(List.of(), stale, "the page shows what the lab does not print");
    try (Stream<Path> drawn = Files.list(pictures)) {
      for (Path picture : drawn.toList()) {
        String name = picture.getFileName().toString();
        assertTrue(chapter.contains("(source-ip/" + name + ")"), name);
        assertEquals(
            general(Files.readString(DOCS.resolve("source-ip").resolve(name))),
            general(Files.readString(picture)),
            name + " is another than the lab draws; docs/source-ip.md says how to draw it");
      }
    }
  }

  /** Leaves out which pods and nodes it was, but not the jumpbox, the proxy and the outside. */
  private static String general(String text) {
    return text.replaceAll("demo-[a-z0-9]{10}-[a-z0-9]{5}", "POD")
        .replaceAll("10\\.244\\.(\\d\\.[7-9]|3\\.[6-9])\\b", "POD-IP")
        .replaceAll("10\\.244\\.\\d\\.1\\b", "GATEWAY")
        .replaceAll("172\\.18\\.0\\.[2-4]\\b", "NODE-IP")
        .replaceAll("worker\\d", "NODE");
  }
}
