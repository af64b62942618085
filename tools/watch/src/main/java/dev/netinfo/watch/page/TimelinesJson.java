package dev.netinfo.watch.page;

import com.google.gson.stream.JsonWriter;
import dev.netinfo.watch.statistics.Slice;
import dev.netinfo.watch.statistics.Snapshot;
import dev.netinfo.watch.statistics.Timeline;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The event "timelines": the last minutes and the whole time, in slices; times are milliseconds.
 */
final class TimelinesJson {
  private TimelinesJson() {}

  static String of(Snapshot snapshot) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setHtmlSafe(true);
      json.beginObject();
      write(json.name("recent"), snapshot.recent());
      write(json.name("whole"), snapshot.whole());
      json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonWriter json, Timeline timeline) throws IOException {
    json.beginObject();
    json.name("width").value(timeline.width().toMillis());
    json.name("slices").beginArray();
    for (Slice slice : timeline.slices()) {
      write(json, slice);
    }
    json.endArray();
    json.endObject();
  }

  private static void write(JsonWriter json, Slice slice) throws IOException {
    json.beginObject();
    json.name("start").value(slice.start().toEpochMilli());
    json.name("failed").value(slice.failed());
    json.name("releases").beginObject();
    for (Map.Entry<String, Long> release : slice.releases().entrySet()) {
      json.name(release.getKey()).value(release.getValue());
    }
    json.endObject();
    json.endObject();
  }
}
