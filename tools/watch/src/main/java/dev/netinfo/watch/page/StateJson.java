package dev.netinfo.watch.page;

import com.google.gson.stream.JsonWriter;
import dev.netinfo.watch.statistics.Fairness;
import dev.netinfo.watch.statistics.PodRow;
import dev.netinfo.watch.statistics.Snapshot;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The event "state": all numbers of a moment; times are milliseconds, and no character is markup.
 */
final class StateJson {
  private static final double NANOS_IN_A_MILLISECOND = 1e6;

  private final JsonWriter json;

  private StateJson(JsonWriter json) {
    this.json = json;
  }

  static String of(String target, boolean isKeptAlive, Snapshot snapshot) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setHtmlSafe(true);
      json.beginObject();
      json.name("target").value(target);
      json.name("keep_alive").value(isKeptAlive);
      new StateJson(json).write(snapshot);
      json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void write(Snapshot snapshot) throws IOException {
    time("since", snapshot.since());
    time("now", snapshot.now());
    json.name("answered").value(snapshot.totals().answered());
    json.name("failed").value(snapshot.totals().failed());
    latency(snapshot.totals().latency());
    judgement(snapshot.judgement());
    json.name("pods").beginArray();
    for (PodRow row : snapshot.rows()) {
      pod(row);
    }
    json.endArray();
    counts("failures", "cause", snapshot.failures());
    counts("clients", "ip", snapshot.clients());
  }

  private void judgement(Fairness judgement) throws IOException {
    json.name("verdict").value(judgement.verdict().name());
    json.name("words").value(judgement.verdict().toString());
    json.name("reason").value(Explanation.of(judgement));
  }

  private void pod(PodRow row) throws IOException {
    json.beginObject();
    json.name("name").value(row.pod().name());
    json.name("ip").value(row.pod().ip());
    json.name("node").value(row.pod().node());
    json.name("zone").value(row.pod().zone());
    json.name("framework").value(row.pod().framework());
    json.name("version").value(row.pod().version());
    json.name("release").value(row.pod().release());
    json.name("others").value(row.isOthers());
    json.name("presence").value(row.presence().name().toLowerCase(Locale.ROOT));
    json.name("count").value(row.count());
    json.name("share").value(row.share());
    json.name("expected").value(row.expectedShare());
    time("last", row.lastAnswer());
    latency(row.latency());
    json.endObject();
  }

  private void counts(String name, String key, Map<String, Long> counts) throws IOException {
    json.name(name).beginArray();
    for (Map.Entry<String, Long> entry : counts.entrySet()) {
      json.beginObject();
      json.name(key).value(entry.getKey());
      json.name("count").value(entry.getValue());
      json.endObject();
    }
    json.endArray();
  }

  private void latency(PodRow.Latency latency) throws IOException {
    json.name("p50").value(millis(latency.median()));
    json.name("p99").value(millis(latency.p99()));
  }

  private void time(String name, @Nullable Instant time) throws IOException {
    json.name(name);
    if (time == null) {
      json.nullValue();
    } else {
      json.value(time.toEpochMilli());
    }
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / NANOS_IN_A_MILLISECOND;
  }
}
