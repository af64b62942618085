package dev.netinfo.images;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ./netinfo images} is asked to do. Immutable.
 *
 * @param programs which images, in the order of the table: frameworks of responders, or the watcher
 * @param registryBase whether they stand on a JRE image of a registry and not on the slim base
 * @param name their name without a tag
 * @param push the registry and path that they are pushed to
 * @param load the tool that they are handed to
 * @param measure whether those that are there are measured, and none is built
 */
record Options(
    List<String> programs,
    boolean registryBase,
    String name,
    @Nullable String push,
    @Nullable String load,
    boolean measure) {
  /** It has no version before this one. */
  private static final String WATCH = "watch";

  private static final List<String> PROGRAMS = List.of("micronaut", "helidon", "vertx", WATCH);
  private static final List<String> LOADERS = List.of("docker", "podman", "kind");
  private static final String COMPONENT = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
  private static final String HOST = "(?:[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:]+\\])(?::[0-9]{1,5})?";
  private static final Pattern NAME =
      Pattern.compile("(?:" + HOST + "/)?" + COMPONENT + "(?:/" + COMPONENT + ")*");
  private static final Pattern PUSH = Pattern.compile(HOST + "(?:/" + COMPONENT + ")+");

  /**
   * Reads the words of the command line.
   *
   * @throws IllegalArgumentException if one is not understood, quoting it
   */
  static Options parse(List<String> words) {
    Words read = new Words();
    for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
      read.take(rest.next(), rest);
    }
    if (read.registryBase && read.load != null) {
      throw new IllegalArgumentException(
          "--load goes with --base slim: \"--base registry --load " + read.load + "\"");
    }
    List<String> programs =
        PROGRAMS.stream()
            .filter(each -> read.programs.isEmpty() || read.programs.contains(each))
            .toList();
    return new Options(programs, read.registryBase, read.name, read.push, read.load, read.measure);
  }

  /** Returns the last part of the name, of which the files are called. */
  String fileName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** Returns the registry's host, with its port. */
  @Nullable String registry() {
    return push == null ? null : push.substring(0, push.indexOf('/'));
  }

  /** Returns the frameworks among the programs. */
  List<String> frameworks() {
    return programs.stream().filter(each -> !each.equals(WATCH)).toList();
  }

  /** Returns the archives: both versions of each framework, and the one of the watcher. */
  List<Path> archives(Path directory) {
    return programs.stream()
        .flatMap(each ->
            each.equals(WATCH)
                ? Stream.of(WATCH + "-1.1.0")
                : Stream.of("1.0.0-" + each, "1.1.0-" + each))
        .map(rest -> directory.resolve(fileName() + "-" + rest + ".tar"))
        .toList();
  }

  /** What was read so far. */
  private static final class Words {
    private final List<String> programs = new ArrayList<>();
    private boolean registryBase;
    private String name = "demo";
    private @Nullable String push;
    private @Nullable String load;
    private boolean measure;

    void take(String word, Iterator<String> rest) {
      switch (word) {
        case "--base" ->
            registryBase = oneOf("--base", rest, List.of("slim", "registry")).equals("registry");
        case "--push" -> push = matching("--push", rest, PUSH, "HOST[:PORT]/PATH");
        case "--load" -> load = oneOf("--load", rest, LOADERS);
        case "--name" -> name = matching("--name", rest, NAME, "a name without a tag, like demo");
        case "--measure" -> measure = true;
        default -> programs.add(program(word));
      }
    }

    private static String program(String word) {
      if (!PROGRAMS.contains(word)) {
        throw new IllegalArgumentException(
            "unknown framework or option \"%s\"; write micronaut, helidon, vertx or watch"
                .formatted(word));
      }
      return word;
    }

    private static String oneOf(String option, Iterator<String> rest, List<String> values) {
      String value = rest.hasNext() ? rest.next() : "";
      if (!values.contains(value)) {
        throw new IllegalArgumentException(
            "%s \"%s\": write %s".formatted(option, value, String.join(" or ", values)));
      }
      return value;
    }

    private static String matching(
        String option, Iterator<String> rest, Pattern pattern, String shape) {
      String value = rest.hasNext() ? rest.next() : "";
      if (!pattern.matcher(value).matches()) {
        throw new IllegalArgumentException("%s \"%s\": write %s".formatted(option, value, shape));
      }
      return value;
    }
  }
}
