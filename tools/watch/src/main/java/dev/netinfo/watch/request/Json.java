package dev.netinfo.watch.request;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import dev.netinfo.text.Printable;
import java.io.IOException;
import java.util.function.UnaryOperator;

/**
 * JSON whose texts are short and printable; a text that is empty or of another type is left out.
 */
final class Json extends TypeAdapter<String> {
  /** Reads what others wrote, and makes it printable. */
  static final Gson FOREIGN = gson(Json::printable);

  /** Reads what it wrote itself. */
  static final Gson OWN = gson(UnaryOperator.identity());

  private static final int LONGEST_TEXT = 100;

  private final UnaryOperator<String> reading;

  private Json(UnaryOperator<String> reading) {
    this.reading = reading;
  }

  private static Gson gson(UnaryOperator<String> reading) {
    return new GsonBuilder()
        .registerTypeAdapter(String.class, new Json(reading))
        .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
        .setStrictness(Strictness.STRICT)
        .create();
  }

  /** Returns the text so that no terminal obeys it. */
  static String printable(String text) {
    return Printable.escape(text, LONGEST_TEXT);
  }

  @Override
  public String read(JsonReader in) throws IOException {
    if (in.peek() == JsonToken.STRING) {
      return reading.apply(in.nextString());
    }
    in.skipValue();
    return "";
  }

  @Override
  public void write(JsonWriter out, String text) throws IOException {
    out.value(text.isEmpty() ? null : text);
  }
}
