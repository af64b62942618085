package dev.netinfo.support;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an image runs when it is started. Immutable.
 *
 * @param command the program, found by {@code PATH}, and its arguments
 * @param environment the variables that the image sets
 */
public record Start(List<String> command, Map<String, String> environment) {
  /** Reads the {@code config} of an image's configuration. */
  static Start of(JsonObject config) {
    List<String> command = new ArrayList<>();
    for (String member : List.of("Entrypoint", "Cmd")) {
      if (config.get(member) != null && config.get(member).isJsonArray()) {
        config.getAsJsonArray(member).asList().stream()
            .map(JsonElement::getAsString)
            .forEach(command::add);
      }
    }
    Map<String, String> environment = new LinkedHashMap<>();
    for (JsonElement variable : config.getAsJsonArray("Env")) {
      String[] parts = variable.getAsString().split("=", 2);
      environment.put(parts[0], parts[1]);
    }
    return new Start(List.copyOf(command), Map.copyOf(environment));
  }

  /**
   * Returns the same start without a container: with the paths of an image that was unpacked into a
   * directory. The file that lists the class path is replaced by the class path.
   */
  public Start under(Path root) {
    List<String> moved =
        expanded(root).stream()
            .map(argument -> argument.replaceAll("(^|[=:])(/app/)", "$1" + root + "$2"))
            .collect(Collectors.toCollection(ArrayList::new));
    moved.set(0, root + program());
    return new Start(List.copyOf(moved), environment);
  }

  /** Returns the whole path of the program in the image, for where its PATH is not searched. */
  public String program() {
    return environment.get("JAVA_HOME") + "/bin/" + command.getFirst();
  }

  /** Returns the command with the content of files in place of {@code @file}. */
  public List<String> expanded(Path root) {
    return command.stream()
        .map(argument ->
            argument.startsWith("@")
                ? Unchecked.io(() -> Files.readString(root.resolve(argument.substring(2)))).strip()
                : argument)
        .toList();
  }
}
