package dev.netinfo.watch.request;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import dev.netinfo.text.Printable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads which pod answered: from a responder's JSON, or from the greeting's line, which says less.
 * Whatever the text is, the outcome is small and printable.
 */
final class ResponseBody {
  static final Outcome MARKUP = new Outcome.Failed("not ours: a page of markup");
  static final Outcome JSON = new Outcome.Failed("not ours: JSON without a pod_name");
  static final Outcome BROKEN = new Outcome.Failed("not ours: broken JSON");
  static final Outcome CONTROLS = new Outcome.Failed("not ours: control characters");
  static final Outcome EMPTY = new Outcome.Failed("not ours: empty");
  static final Outcome OTHER = new Outcome.Failed("not ours: another text");

  private static final int LONGEST_TEXT = 100;
  private static final int LONGEST_GREETING = 2000;
  private static final Gson GSON = new GsonBuilder().setStrictness(Strictness.STRICT).create();
  private static final Pattern GREETING =
      Pattern.compile("Hello from (\\S+)(?: at (\\S+)(?: back to (\\S+))?)?");

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
    return word == null ? "" : printable(word);
  }

  private static Outcome json(String text) {
    try {
      Outcome.Answer answer = answer(GSON.fromJson(text, JsonObject.class));
      return answer.pod().name().isEmpty() ? JSON : answer;
    } catch (JsonParseException | IllegalStateException e) {
      return BROKEN;
    }
  }

  private static Outcome.Answer answer(JsonObject json) {
    SeenPod pod =
        new SeenPod(
            text(json, "pod_name"),
            text(json, "pod_ip"),
            text(json, "node_name"),
            text(json, "zone"),
            text(json, "framework"),
            text(json, "version"),
            text(json, "image"));
    return new Outcome.Answer(pod, text(json, "client_ip"), text(json, "peer_kind"));
  }

  /** Returns a text; empty if it is not told or no text. */
  private static String text(JsonObject json, String field) {
    return json.get(field) instanceof JsonPrimitive told && told.isString()
        ? printable(told.getAsString())
        : "";
  }

  private static String printable(String text) {
    return Printable.escape(text, LONGEST_TEXT);
  }
}
