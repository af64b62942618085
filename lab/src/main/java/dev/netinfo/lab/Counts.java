package dev.netinfo.lab;

import dev.netinfo.watch.Tally;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a sampler counted, in memory or as the lines in which it tells the lab.
 *
 * @param answers how often each line was the answer
 * @param failures how often there was none, by the cause
 * @param connections over which the answers came
 */
record Counts(SortedMap<String, Long> answers, SortedMap<String, Long> failures, long connections) {
  private static final Pattern LINE =
      Pattern.compile("(answer|failure|connections) ([0-9]+) ?(.*)");
  private static final Pattern GREETING = Pattern.compile("Hello from ([^ ]+).*");

  static Counts of(Tally tally) {
    SortedMap<String, Long> answers = new TreeMap<>();
    tally.answers().forEach((body, count) -> answers.merge(body.strip(), count, Long::sum));
    return new Counts(answers, tally.failures(), tally.connections());
  }

  static Counts parse(String text) {
    Counts counts = new Counts(new TreeMap<>(), new TreeMap<>(), 0);
    for (String line : text.lines().toList()) {
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        throw new LabException("the sampler said: " + text);
      }
      counts = counts.with(matcher.group(1), Long.parseLong(matcher.group(2)), matcher.group(3));
    }
    return counts;
  }

  private Counts with(String kind, long count, String text) {
    switch (kind) {
      case "answer" -> answers.put(text, count);
      case "failure" -> failures.put(text, count);
      default -> {
        return new Counts(answers, failures, count);
      }
    }
    return this;
  }

  String text() {
    StringBuilder text = new StringBuilder("connections " + connections + "\n");
    answers.forEach((line, count) -> text.append("answer " + count + " " + line + "\n"));
    failures.forEach((cause, count) -> text.append("failure " + count + " " + cause + "\n"));
    return text.toString();
  }

  /** Returns how many requests each pod answered; what names no pod counts under its own text. */
  SortedMap<String, Long> byPod() {
    SortedMap<String, Long> byPod = new TreeMap<>();
    answers.forEach((line, count) -> byPod.merge(podOf(line), count, Long::sum));
    return byPod;
  }

  long answered() {
    return sum(answers);
  }

  long failed() {
    return sum(failures);
  }

  private static String podOf(String line) {
    Matcher greeting = GREETING.matcher(line);
    return greeting.matches() ? greeting.group(1) : line;
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
