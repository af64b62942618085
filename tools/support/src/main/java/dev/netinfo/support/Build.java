package dev.netinfo.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Builds modules of the project, whose directory is the working directory. What has to be compiled
 * anew is Maven's decision; Maven is not asked as long as no pom and no file of a {@code src/main}
 * is newer than the last build.
 *
 * <p>The script {@code netinfo} runs this class from source to build the command line itself, so it
 * and what it uses need no library.
 */
public final class Build {
  private static final Path TARGET = Path.of("target");
  private static final Pattern MODULE =
      Pattern.compile("\\[INFO\\] Building (.+) [^ ]+ +\\[([0-9]+/[0-9]+)\\]");

  private Build() {}

  /**
   * Builds the command line's module for the script, and puts a copy in place that later builds do
   * not touch; ends with status 2 and the reason if that fails.
   */
  public static void main(String[] arguments) {
    Path module = Path.of(arguments[0]);
    try (BuildLock _ = BuildLock.take(TARGET)) {
      build(List.of(arguments[0]));
      Installation.install(module, stamp(arguments[0]), TARGET.resolve("cli"));
    } catch (IllegalStateException e) {
      System.err.println("netinfo: " + e.getMessage());
      System.exit(2);
    } catch (UncheckedIOException e) {
      System.err.println("netinfo: " + BuildLock.refusal(Objects.requireNonNull(e.getCause())));
      System.exit(2);
    } catch (IOException e) {
      System.err.println("netinfo: cannot install the program in target/cli: " + FileReason.of(e));
      System.exit(2);
    }
  }

  /**
   * Builds modules and what they are made of, unless they are up to date, and says on stderr how
   * far it is. Another process that builds in this tree is waited for. Within a test that Maven
   * runs, it is Maven that has built them.
   *
   * @param modules their directories, {@code responder-vertx}
   * @throws IllegalStateException if it fails, with Maven's reason
   */
  public static void modules(String... modules) {
    if (BuildLock.isHeld() || Stream.of(modules).allMatch(Build::isBuilt)) {
      return;
    }
    try (BuildLock _ = BuildLock.take(TARGET)) {
      build(List.of(modules));
    }
  }

  private static void build(List<String> modules) {
    List<String> stale = modules.stream().filter(module -> !isBuilt(module)).toList();
    if (stale.isEmpty()) {
      return;
    }
    FileTime begin = FileTime.fromMillis(System.currentTimeMillis());
    String all = String.join(",", stale);
    System.err.println("netinfo: building " + all + " ...");
    List<String> arguments = List.of("-T", "2", "-pl", all, "-am", "package");
    Maven.programs(Path.of(""), arguments, TARGET.resolve("build.log"), Build::say);
    stale.forEach(module -> stamp(module, begin));
  }

  /**
   * Runs Maven with this program's streams while no other command of this tree builds.
   *
   * @return its exit status
   */
  public static int run(List<String> arguments) {
    return alone(() -> Maven.run(arguments));
  }

  /** Does the same, but compiles everything anew, because the last build may have checked less. */
  public static int runAnew(List<String> arguments) {
    return alone(() -> {
      CompilerRecords.delete(Path.of(""));
      return Maven.run(arguments);
    });
  }

  /** Does something that builds by itself, while no other command of this tree builds. */
  public static <T> T alone(Supplier<T> building) {
    try (BuildLock _ = BuildLock.take(TARGET)) {
      return building.get();
    }
  }

  private static void say(String line) {
    Matcher module = MODULE.matcher(line);
    if (module.matches()) {
      System.err.printf("netinfo: [%s] %s%n", module.group(2), module.group(1));
    }
  }

  private static boolean isBuilt(String module) {
    Path stamp = stamp(module);
    return Unchecked.io(() -> Files.exists(stamp) && !hasNewer(Files.getLastModifiedTime(stamp)));
  }

  /** Returns whether a source, or a directory of sources, was changed after a time. */
  private static boolean hasNewer(FileTime time) throws IOException {
    Sources sources = new Sources(time);
    Files.walkFileTree(Path.of(""), sources);
    return sources.hasNewer();
  }

  private static void stamp(String module, FileTime time) {
    try {
      Path stamp = stamp(module);
      Files.createDirectories(stamp.getParent());
      Files.write(stamp, new byte[0]);
      Files.setLastModifiedTime(stamp, time);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path stamp(String module) {
    return Path.of(module, "target", "built");
  }
}
