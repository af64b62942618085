package dev.netinfo.watch.page;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import dev.netinfo.watch.fairness.Verdict;
import dev.netinfo.watch.statistics.PodRow;
import dev.netinfo.watch.statistics.Snapshot;
import dev.netinfo.watch.statistics.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The data of the page's events; times are milliseconds, and no character is markup. */
final class PageJson {
  private static final double NANOS_PER_MILLI = 1e6;
  private static final Gson GSON =
      new GsonBuilder()
          .registerTypeAdapter(
              Instant.class,
              (JsonSerializer<Instant>) (time, _, _) -> new JsonPrimitive(time.toEpochMilli()))
          .registerTypeAdapter(
              Duration.class,
              (JsonSerializer<Duration>)
                  (time, _, _) -> new JsonPrimitive(time.toNanos() / NANOS_PER_MILLI))
          .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
          .serializeNulls()
          .create();

  private PageJson() {}

  private record State(
      String target,
      boolean keepAlive,
      Instant since,
      Instant now,
      long answered,
      long failed,
      Duration withoutAnswer,
      Duration p50,
      Duration p99,
      Verdict verdict,
      String words,
      String reason,
      List<Pod> pods,
      List<Failure> failures,
      List<Client> clients) {}

  private record Failure(String cause, long count) {}

  private record Client(String seen, long count) {}

  private record Pod(
      String name,
      String ip,
      String node,
      String zone,
      String framework,
      String version,
      String release,
      boolean others,
      String presence,
      long count,
      double share,
      double expected,
      @Nullable Instant last,
      Duration p50,
      Duration p99) {
    static Pod of(PodRow row) {
      return new Pod(
          row.pod().name(),
          row.pod().ip(),
          row.pod().node(),
          row.pod().zone(),
          row.pod().framework(),
          row.pod().version(),
          row.pod().release(),
          row.isOthers(),
          row.presence().name().toLowerCase(Locale.ROOT),
          row.count(),
          row.share(),
          row.expectedShare(),
          row.lastAnswer(),
          row.latency().median(),
          row.latency().p99());
    }
  }

  private record Timelines(Timeline recent, Timeline whole) {}

  /** Returns the event "state": all numbers of a moment. */
  static String state(String target, boolean isKeptAlive, Snapshot snapshot) {
    Snapshot.Totals totals = snapshot.totals();
    return GSON.toJson(
        new State(
            target,
            isKeptAlive,
            snapshot.since(),
            snapshot.now(),
            totals.answered(),
            totals.failed(),
            totals.withoutAnswer(),
            totals.latency().median(),
            totals.latency().p99(),
            snapshot.fairness().verdict(),
            snapshot.fairness().verdict().toString(),
            Explanation.of(snapshot.fairness()),
            snapshot.rows().stream().map(Pod::of).toList(),
            snapshot.failures().entrySet().stream()
                .map(entry -> new Failure(entry.getKey(), entry.getValue()))
                .toList(),
            snapshot.clients().entrySet().stream()
                .map(entry -> new Client(entry.getKey(), entry.getValue()))
                .toList()));
  }

  /** Returns the event "timelines": the last minutes and the whole time, in slices. */
  static String timelines(Snapshot snapshot) {
    return GSON.toJson(new Timelines(snapshot.recent(), snapshot.whole()));
  }
}
