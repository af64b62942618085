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

/**
 * JSON whose texts are short and printable; a text that is empty or of another type is left out.
 */
final class Json extends TypeAdapter<String> {
  static final Gson GSON =
      new GsonBuilder()
          .registerTypeAdapter(String.class, new Json())
          .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
          .setStrictness(Strictness.STRICT)
          .create();

  private static final int LONGEST_TEXT = 100;

  private Json() {}

  /** Returns the text so that no terminal obeys it. */
  static String printable(String text) {
    return Printable.escape(text, LONGEST_TEXT);
  }

  @Override
  public String read(JsonReader in) throws IOException {
    if (in.peek() == JsonToken.STRING) {
      return printable(in.nextString());
    }
    in.skipValue();
    return "";
  }

  @Override
  public void write(JsonWriter out, String text) throws IOException {
    out.value(text.isEmpty() ? null : text);
  }
}
