package dev.netinfo.watch.page;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import dev.netinfo.watch.fairness.Verdict;
import dev.netinfo.watch.request.RequestLoop;
import dev.netinfo.watch.statistics.PodRow;
import dev.netinfo.watch.statistics.RequestStatistics;
import dev.netinfo.watch.statistics.Snapshot;
import dev.netinfo.watch.statistics.Timeline;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.concurrent.Phaser;

/**
 * What the page shows and switches. Its data is JSON in which times are milliseconds, and no
 * character is markup. Thread-safe.
 *
 * @param asked the URL that is requested
 * @param changes counts each request and each switch as a phase, and terminates after the last
 */
record PageModel(URI asked, RequestStatistics statistics, RequestLoop loop, Phaser changes) {
  private static final double NANOS_PER_MILLI = 1e6;
  private static final Gson GSON =
      new GsonBuilder()
          .registerTypeAdapter(
              Instant.class,
              (JsonSerializer<Instant>) (time, _, _) -> new JsonPrimitive(time.toEpochMilli()))
          .registerTypeAdapter(
              Duration.class,
              (JsonSerializer<Duration>) (time, _, _) -> new JsonPrimitive(millis(time)))
          .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
          .serializeNulls()
          .create();

  private record Timelines(Timeline recent, Timeline whole) {}

  /** Counts each request as a change. */
  void listen() {
    statistics.listen(_ -> changes.arrive());
  }

  void reset() {
    statistics.reset();
    changes.arrive();
  }

  void keepAlive(boolean isKept) {
    loop.keepAlive(isKept);
    changes.arrive();
  }

  /** Returns the event "timelines": the last minutes and the whole time, in slices. */
  String timelines() {
    Snapshot snapshot = statistics.snapshot();
    return GSON.toJson(new Timelines(snapshot.recent(), snapshot.whole()));
  }

  /** Returns the event "state": all numbers of a moment. */
  String state() {
    Snapshot snapshot = statistics.snapshot();
    Snapshot.Totals totals = snapshot.totals();
    Verdict verdict = snapshot.fairness().verdict();
    JsonObject state = new JsonObject();
    state.addProperty("answered", totals.answered());
    state.addProperty("failed", totals.failed());
    state.add("without_answer", GSON.toJsonTree(totals.withoutAnswer()));
    addLatency(state, totals.latency());
    state.addProperty("target", asked.toString());
    state.addProperty("keep_alive", loop.isKeptAlive());
    state.add("since", GSON.toJsonTree(snapshot.since()));
    state.add("now", GSON.toJsonTree(snapshot.now()));
    state.addProperty("verdict", verdict.name());
    state.addProperty("words", verdict.toString());
    state.addProperty("reason", Explanation.of(snapshot.fairness()));
    state.add("pods", GSON.toJsonTree(snapshot.rows().stream().map(PageModel::pod).toList()));
    state.add("failures", GSON.toJsonTree(counts("cause", snapshot.failures())));
    state.add("clients", GSON.toJsonTree(counts("seen", snapshot.clients())));
    return GSON.toJson(state);
  }

  /** Returns a row with what it says of its pod on the same level. */
  private static JsonObject pod(PodRow row) {
    JsonObject pod = GSON.toJsonTree(row.pod()).getAsJsonObject();
    pod.addProperty("release", row.pod().release());
    pod.addProperty("others", row.isOthers());
    pod.addProperty("presence", row.presence().name().toLowerCase(Locale.ROOT));
    pod.addProperty("count", row.count());
    pod.addProperty("share", row.share());
    pod.addProperty("expected", row.expectedShare());
    pod.add("last", GSON.toJsonTree(row.lastAnswer()));
    addLatency(pod, row.latency());
    return pod;
  }

  private static void addLatency(JsonObject json, PodRow.Latency latency) {
    json.addProperty("p50", millis(latency.median()));
    json.addProperty("p99", millis(latency.p99()));
  }

  private static List<JsonObject> counts(String name, SortedMap<String, Long> counts) {
    return counts.entrySet().stream()
        .map(each -> {
          JsonObject json = new JsonObject();
          json.addProperty(name, each.getKey());
          json.addProperty("count", each.getValue());
          return json;
        })
        .toList();
  }

  private static double millis(Duration time) {
    return time.toNanos() / NANOS_PER_MILLI;
  }
}
