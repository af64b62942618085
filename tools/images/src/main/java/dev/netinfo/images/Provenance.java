package dev.netinfo.images;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.netinfo.support.Command;
import java.nio.file.Path;
import java.util.Map;

/**
 * How images were built, as SLSA's provenance, version 1, says it. It is not signed.
 *
 * @param base what they stand on
 * @param commit the commit that they were built of; empty if there is none, or files were changed
 */
record Provenance(Base base, String commit) {
  private static final String ID = "tag:netinfo.dev,2026:images";

  /** Returns the provenance of images of the project in a directory. */
  static Provenance of(Base base, Path project) {
    return new Provenance(base, commit(project.toAbsolutePath().toString()));
  }

  private static String commit(String project) {
    if (!Command.exists("git")) {
      return "";
    }
    try {
      boolean isChanged = !Command.run("git", "-C", project, "status", "--porcelain").isEmpty();
      String head = Command.run("git", "-C", project, "rev-parse", "--show-prefix", "HEAD");
      // With a prefix before it, the commit is that of a repository that the project lies in.
      return isChanged || !head.startsWith("\n") ? "" : head.strip();
    } catch (IllegalStateException noRepository) {
      return "";
    }
  }

  /** Returns what is attested of the image of that tag. */
  Predicate predicate(String tag) {
    JsonObject definition = new JsonObject();
    definition.addProperty("buildType", ID);
    definition.add(
        "externalParameters",
        object(Map.of("command", "./netinfo images", "image", tag, "base", base.toString())));
    definition.add(
        "internalParameters",
        object(Map.of("java", Runtime.version().toString(), "machine", machine())));
    definition.add("resolvedDependencies", sources());
    JsonObject details = new JsonObject();
    details.add("builder", object(Map.of("id", ID)));
    JsonObject content = new JsonObject();
    content.add("buildDefinition", definition);
    content.add("runDetails", details);
    return new Predicate("https://slsa.dev/provenance/v1", content);
  }

  private static String machine() {
    return System.getProperty("os.name") + " " + System.getProperty("os.arch");
  }

  private JsonElement sources() {
    JsonArray sources = new JsonArray();
    if (!commit.isEmpty()) {
      JsonObject source = object(Map.of("name", "source"));
      source.add("digest", object(Map.of("gitCommit", commit)));
      sources.add(source);
    }
    return sources;
  }

  private static JsonObject object(Map<String, String> values) {
    JsonObject object = new JsonObject();
    values.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(value -> object.addProperty(value.getKey(), value.getValue()));
    return object;
  }
}
