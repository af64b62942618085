package dev.netinfo.compare.results;

import dev.netinfo.compare.place.Processors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a reader has to know of the machine to judge a figure. */
public final class MachineDescription {
  private MachineDescription() {}

  static Map<String, String> read() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("processor", value("/proc/cpuinfo", "model name"));
    facts.put("processors", String.valueOf(Processors.count()));
    facts.put("memory", value("/proc/meminfo", "MemTotal"));
    facts.put(
        "system", property("os.name") + " " + property("os.version") + " " + property("os.arch"));
    facts.put("jdk", Runtime.version() + " of " + property("java.vendor"));
    facts.put("load before", String.valueOf(load()));
    boolean canPin = Processors.canPin();
    facts.put("processors of the servers", canPin ? Processors.last(1).list() : "whichever");
    facts.put(
        "processors of the load generator",
        canPin ? Processors.ofTheGenerator().list() : "whichever");
    return facts;
  }

  /** Returns how many processes were running or waiting for a processor in the last minute. */
  public static double load() {
    return lines("/proc/loadavg").stream()
        .mapToDouble(line -> Double.parseDouble(line.replaceFirst(" .*", "")))
        .findFirst()
        .orElse(0);
  }

  private static String property(String name) {
    return System.getProperty(name, "");
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
