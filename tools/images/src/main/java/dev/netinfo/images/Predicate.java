package dev.netinfo.images;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * What is attested of an image.
 *
 * @param type the URI that says what the content means
 */
record Predicate(String type, JsonElement content) {
  /** Returns an in-toto statement, version 1, about the image of that name and digest. */
  String statement(String image, String digest) {
    JsonObject digests = new JsonObject();
    int colon = digest.indexOf(':');
    digests.addProperty(digest.substring(0, colon), digest.substring(colon + 1));
    JsonObject subject = new JsonObject();
    subject.addProperty("name", image);
    subject.add("digest", digests);
    JsonArray subjects = new JsonArray();
    subjects.add(subject);
    JsonObject statement = new JsonObject();
    statement.addProperty("_type", "https://in-toto.io/Statement/v1");
    statement.add("subject", subjects);
    statement.addProperty("predicateType", type);
    statement.add("predicate", content);
    return statement.toString();
  }
}
