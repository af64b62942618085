package dev.netinfo.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is to be known of the machine to judge a figure. */
final class Facts {
  private Facts() {}

  static Map<String, String> gather() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("processor", value("/proc/cpuinfo", "model name"));
    facts.put("processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
    facts.put("memory", value("/proc/meminfo", "MemTotal"));
    facts.put(
        "system",
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + " "
            + System.getProperty("os.arch"));
    facts.put("jdk", Runtime.version() + " of " + System.getProperty("java.vendor"));
    facts.put("load before", first("/proc/loadavg"));
    facts.put("processors of the servers", Cpus.canPin() ? Cpus.last(1).list() : "whichever");
    facts.put(
        "processors of the load generator",
        Cpus.canPin() ? Cpus.ofTheGenerator().list() : "whichever");
    return facts;
  }

  /** Returns how many processes were running or waiting for a processor in the last minute. */
  static double load() {
    String text = first("/proc/loadavg");
    return text.isEmpty() ? 0 : Double.parseDouble(text);
  }

  private static String first(String file) {
    return lines(file).stream().map(line -> line.replaceFirst(" .*", "")).findFirst().orElse("");
  }

  private static String value(String file, String name) {
    return lines(file).stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown");
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of(file));
    } catch (IOException notLinux) {
      return List.of();
    }
  }
}
