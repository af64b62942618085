package dev.netinfo.comparison;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.netinfo.text.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Results as a file of JSON. */
final class ResultsFile {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private ResultsFile() {}

  static String text(Results results) {
    return GSON.toJson(results) + "\n";
  }

  /**
   * Reads results that were written earlier.
   *
   * @throws IllegalArgumentException if the file holds something else, quoting its name
   */
  static Results read(Path file) {
    try {
      Results results =
          GSON.fromJson(Files.readString(file, StandardCharsets.UTF_8), Results.class);
      if (results.format == Results.FORMAT) {
        // What is missing in it would be found out after minutes.
        new Report(results, results);
        return results;
      }
    } catch (IOException | RuntimeException e) {
      // Said below.
    }
    throw new IllegalArgumentException(
        Printable.quote(file.toString())
            + " is no results.json of ./netinfo compare, or of another version");
  }
}
