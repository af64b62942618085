package dev.netinfo.images;

/**
 * What is attested of an image.
 *
 * @param type the URI that says what the content means
 * @param content JSON
 */
record Predicate(String type, String content) {
  /** Returns an in-toto statement, version 1, about the image of that name and digest. */
  String statement(String image, String digest) {
    int colon = digest.indexOf(':');
    return """
    {"_type": "https://in-toto.io/Statement/v1",
     "subject": [{"name": "%s", "digest": {"%s": "%s"}}],
     "predicateType": "%s",
     "predicate": %s}
    """
        .formatted(image, digest.substring(0, colon), digest.substring(colon + 1), type, content);
  }
}
