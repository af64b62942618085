package dev.netinfo.watch.request;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import dev.netinfo.text.Printable;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads who gave an answer: from a responder's JSON, or from the greeting's line, which tells less.
 * Whatever the text is, the outcome is small and printable.
 */
final class ResponseBody {
  static final Outcome MARKUP = new Outcome.Failed("not ours: a page of markup");
  static final Outcome JSON = new Outcome.Failed("not ours: JSON without a pod_name");
  static final Outcome BROKEN = new Outcome.Failed("not ours: broken JSON");
  static final Outcome CONTROLS = new Outcome.Failed("not ours: control characters");
  static final Outcome EMPTY = new Outcome.Failed("not ours: empty");
  static final Outcome OTHER = new Outcome.Failed("not ours: another text");

  private static final int LONGEST_GREETING = 2000;
  private static final int LONGEST_WORD = 100;
  private static final Pattern GREETING =
      Pattern.compile("Hello from (\\S+)(?: at (\\S+)(?: back to (\\S+))?)?");
  private static final Set<String> WORDS =
      Set.of(
          "pod_name", "pod_ip", "node_name", "zone", "framework", "version", "image", "client_ip");

  private ResponseBody() {}

  static Outcome read(String body) {
    String text = body.strip();
    if (text.isEmpty()) {
      return EMPTY;
    }
    return switch (text.charAt(0)) {
      case '{' -> json(text);
      case '<' -> MARKUP;
      default -> greeting(text);
    };
  }

  private static Outcome greeting(String text) {
    if (!Printable.isOneLine(text)) {
      return CONTROLS;
    }
    Matcher greeting = GREETING.matcher(text);
    if (text.length() > LONGEST_GREETING || !greeting.matches()) {
      return OTHER;
    }
    SeenPod pod = new SeenPod(word(greeting, 1), word(greeting, 2), "", "", "", "", "");
    return new Outcome.Answer(pod, word(greeting, 3));
  }

  private static String word(Matcher greeting, int group) {
    String word = greeting.group(group);
    return word == null ? "" : Printable.escape(word, LONGEST_WORD);
  }

  private static Outcome json(String text) {
    try (JsonReader reader = new JsonReader(new StringReader(text))) {
      reader.setStrictness(Strictness.STRICT);
      Map<String, String> words = words(reader);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        return BROKEN;
      }
      return words.getOrDefault("pod_name", "").isEmpty() ? JSON : answer(words);
    } catch (MalformedJsonException | IllegalStateException e) {
      return BROKEN;
    } catch (IOException e) {
      // The text ends too early.
      return BROKEN;
    }
  }

  /** Reads the members that we know, where they are texts, and passes by all else unread. */
  private static Map<String, String> words(JsonReader reader) throws IOException {
    Map<String, String> words = new HashMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      if (WORDS.contains(name) && reader.peek() == JsonToken.STRING) {
        words.put(name, Printable.escape(reader.nextString(), LONGEST_WORD));
      } else {
        reader.skipValue();
      }
    }
    reader.endObject();
    return words;
  }

  private static Outcome answer(Map<String, String> words) {
    SeenPod pod =
        new SeenPod(
            words.getOrDefault("pod_name", ""),
            words.getOrDefault("pod_ip", ""),
            words.getOrDefault("node_name", ""),
            words.getOrDefault("zone", ""),
            words.getOrDefault("framework", ""),
            words.getOrDefault("version", ""),
            words.getOrDefault("image", ""));
    return new Outcome.Answer(pod, words.getOrDefault("client_ip", ""));
  }
}
