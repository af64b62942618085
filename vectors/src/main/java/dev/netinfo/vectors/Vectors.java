package dev.netinfo.vectors;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The vectors: facts about addresses and clients, gathered from RFCs and the tests of others. */
public final class Vectors {
  private Vectors() {}

  /** Returns the objects of one array of {@code /vectors/<file>.json}. */
  public static Stream<JsonObject> of(String file, String array) {
    JsonReader reader = new JsonReader(open("/vectors/" + file + ".json"));
    reader.setStrictness(Strictness.STRICT);
    JsonArray vectors = JsonParser.parseReader(reader).getAsJsonObject().getAsJsonArray(array);
    return vectors.asList().stream().map(JsonElement::getAsJsonObject);
  }

  /** Returns a list of strings. */
  public static List<String> texts(JsonElement array) {
    return array.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList();
  }

  private static Reader open(String resource) {
    return new InputStreamReader(
        Objects.requireNonNull(Vectors.class.getResourceAsStream(resource), resource),
        StandardCharsets.UTF_8);
  }
}
