package dev.netinfo.lesson.lab;

import dev.netinfo.watch.fairness.Distribution;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a lab has said, taken apart. */
record Transcript(List<String> lines) {
  private static final Pattern GREETING =
      Pattern.compile(
          "Hello from (demo-[a-z0-9]{10}-[a-z0-9]{5}) at (10\\.244\\.\\d+\\.\\d+)"
              + " back to (\\d+\\.\\d+\\.\\d+\\.\\d+)");
  private static final Pattern ROW =
      Pattern.compile("(demo-\\S+) +1/1 +Running +0 +\\d+[sm] +(\\S+) +(worker\\d)");
  private static final Pattern BAR = Pattern.compile("(demo-\\S+) +worker\\d +(\\d+) +[0-9.]+ %.*");
  private static final Pattern LOAD =
      Pattern.compile(" *ok +none of the (\\d+) requests during the rollout failed");

  /** A line of the lesson. */
  record Greeting(String pod, String podIp, String clientIp) {}

  /** Returns the lines of a step, the first whose title starts so. */
  Transcript step(String title) {
    int first = indexOf("== " + title, 0);
    int next = indexOf("== ", first + 1);
    return new Transcript(lines.subList(first, next));
  }

  /** Returns all lines behind the title of a step. */
  Transcript after(String title) {
    return new Transcript(lines.subList(indexOf("== " + title, 0) + 1, lines.size()));
  }

  /** Returns the lines that begin so, and must be greetings. */
  List<Greeting> greetings() {
    return lines.stream()
        .filter(line -> line.startsWith("Hello"))
        .map(line -> only(GREETING, line))
        .map(match -> new Greeting(match.group(1), match.group(2), match.group(3)))
        .toList();
  }

  /** Returns who the first greeting says has asked. */
  String client() {
    return greetings().getFirst().clientIp();
  }

  /** Returns the addresses of all pods in the tables of pods, by name. */
  Map<String, String> addresses() {
    Map<String, String> addresses = new HashMap<>();
    matches(ROW).forEach(match -> addresses.put(match.group(1), match.group(2)));
    return addresses;
  }

  /** Returns how many requests each rollout was asked, of which none failed. */
  List<Long> rollouts() {
    return matches(LOAD).map(match -> Long.valueOf(match.group(1))).toList();
  }

  /** Returns the distribution whose bars are shown. */
  Distribution distribution() {
    Map<String, Long> requests = new HashMap<>();
    matches(BAR).forEach(match -> requests.put(match.group(1), Long.valueOf(match.group(2))));
    return new Distribution(List.copyOf(requests.values()));
  }

  private Stream<MatchResult> matches(Pattern pattern) {
    return lines.stream().map(pattern::matcher).filter(m -> m.matches()).map(m -> m);
  }

  private static MatchResult only(Pattern pattern, String line) {
    return Stream.of(pattern.matcher(line))
        .filter(matcher -> matcher.matches())
        .findFirst()
        .orElseThrow(() -> new AssertionError("not of the lesson's form: " + line));
  }

  private int indexOf(String start, int from) {
    return IntStream.range(from, lines.size())
        .filter(i -> lines.get(i).startsWith(start))
        .findFirst()
        .orElse(lines.size());
  }
}
