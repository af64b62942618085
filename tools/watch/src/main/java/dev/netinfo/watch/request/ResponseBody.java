package dev.netinfo.watch.request;

import com.google.gson.JsonParseException;
import com.google.gson.annotations.SerializedName;
import dev.netinfo.text.Printable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

  private static final int LONGEST_GREETING = 2000;
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
    return word == null ? "" : Json.printable(word);
  }

  /** The rest of the record; the pod is read from the same text. */
  private record Client(@Nullable @SerializedName("client_ip") String ip) {}

  private static Outcome json(String text) {
    try {
      SeenPod pod = Json.FOREIGN.fromJson(text, SeenPod.class);
      String clientIp = Json.FOREIGN.fromJson(text, Client.class).ip();
      return pod.name().isEmpty()
          ? JSON
          : new Outcome.Answer(pod, clientIp == null ? "" : clientIp);
    } catch (JsonParseException | IllegalStateException e) {
      return BROKEN;
    }
  }
}
