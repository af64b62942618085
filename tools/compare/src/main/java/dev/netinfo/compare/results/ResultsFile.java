package dev.netinfo.compare.results;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.netinfo.text.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Results as a file of JSON. */
public final class ResultsFile {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  /** A hundred times as much as an hour of measuring leaves. */
  private static final long MAX_BYTES = 100_000_000;

  private ResultsFile() {}

  /** Returns the content of the file, the targets included. */
  public static String text(Results results) {
    results.targets = Target.of(results);
    return GSON.toJson(results) + "\n";
  }

  /**
   * Reads results that were written earlier.
   *
   * @param check fails if something is missing, which would be found out after minutes
   * @throws IllegalArgumentException if the file holds something else, quoting its name
   */
  public static Results read(Path file, Consumer<Results> check) {
    try {
      if (Files.size(file) <= MAX_BYTES) {
        Results results =
            GSON.fromJson(Files.readString(file, StandardCharsets.UTF_8), Results.class);
        if (results.format == Results.FORMAT) {
          check.accept(results);
          return results;
        }
      }
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(Printable.quote(file.toString()) + " does not exist", e);
    } catch (IOException | RuntimeException e) {
      // Said below.
    }
    throw new IllegalArgumentException(
        Printable.quote(file.toString())
            + " is not a results.json of this version of ./netinfo compare");
  }
}
