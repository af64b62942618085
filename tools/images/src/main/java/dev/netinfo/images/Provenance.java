package dev.netinfo.images;

import dev.netinfo.support.Command;
import java.nio.file.Path;

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
    String source =
        commit.isEmpty()
            ? ""
            : "{\"name\": \"source\", \"digest\": {\"gitCommit\": \"%s\"}}".formatted(commit);
    String content =
        """
        {"buildDefinition":
          {"buildType": "%s",
           "externalParameters": {"base": "%s", "command": "./netinfo images", "image": "%s"},
           "internalParameters": {"java": "%s", "machine": "%s"},
           "resolvedDependencies": [%s]},
         "runDetails": {"builder": {"id": "%s"}}}
        """
            .formatted(ID, base, tag, Runtime.version(), machine(), source, ID);
    return new Predicate("https://slsa.dev/provenance/v1", content);
  }

  private static String machine() {
    return System.getProperty("os.name") + " " + System.getProperty("os.arch");
  }
}
