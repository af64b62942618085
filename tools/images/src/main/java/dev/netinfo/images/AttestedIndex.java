package dev.netinfo.images;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import land.oras.ContainerRef;
import land.oras.Descriptor;
import land.oras.Index;
import land.oras.Layer;
import land.oras.Manifest;
import land.oras.Registry;

/**
 * An image's tag in a registry, made to name an OCI index: of the image, for each of its platforms,
 * and beside each a manifest with what is attested of it, as BuildKit stores attestations. Read
 * from a text, manifests and index are pushed as they are, without the time of the push.
 */
record AttestedIndex(Registry registry, ContainerRef tag, List<Predicate> predicates) {
  private static final String UNKNOWN = "\"architecture\": \"unknown\", \"os\": \"unknown\"";

  /** Pushes the attestations and the index of the tag's image, and returns the index's digest. */
  String push() {
    List<JsonObject> images = images();
    Stream<String> attestations =
        images.stream().map(image -> attestation(image.get("digest").getAsString()));
    String index =
        """
        {"schemaVersion": 2,
         "mediaType": "application/vnd.oci.image.index.v1+json",
         "manifests": [%s]}
        """
            .formatted(joined(Stream.concat(images.stream(), attestations)));
    return registry.pushIndex(tag, Index.fromJson(index)).getDescriptor().getDigest();
  }

  /** Returns the images' descriptors: an index that was pushed before has attestations too. */
  private List<JsonObject> images() {
    Descriptor named = registry.getDescriptor(tag);
    JsonObject content = object(named.getJson());
    if (content.has("manifests")) {
      return content.getAsJsonArray("manifests").asList().stream()
          .map(JsonElement::getAsJsonObject)
          .filter(manifest -> !isAttestation(manifest))
          .toList();
    }
    String digest = content.getAsJsonObject("config").get("digest").getAsString();
    JsonObject platform = object(new String(registry.getBlob(tag.withDigest(digest)), UTF_8));
    String image =
        """
        {"mediaType": "%s", "digest": "%s", "size": %d,
         "platform": {"architecture": %s, "os": %s}}
        """
            .formatted(
                named.getMediaType(),
                named.getDigest(),
                named.getSize(),
                platform.get("architecture"),
                platform.get("os"));
    return List.of(object(image));
  }

  private static boolean isAttestation(JsonObject manifest) {
    JsonObject annotations = manifest.getAsJsonObject("annotations");
    return annotations != null && annotations.has("vnd.docker.reference.type");
  }

  /** Pushes what is attested of an image, and returns the descriptor of that. */
  private String attestation(String image) {
    List<String> layers = new ArrayList<>();
    List<String> digests = new ArrayList<>();
    for (Predicate predicate : predicates) {
      Layer blob = blob(predicate.statement(tag.toString(), image));
      digests.add('"' + blob.getDigest() + '"');
      layers.add(
          """
          {"mediaType": "application/vnd.in-toto+json", "digest": "%s", "size": %d,
           "annotations": {"in-toto.io/predicate-type": "%s"}}
          """
              .formatted(blob.getDigest(), blob.getSize(), predicate.type()));
    }
    byte[] manifest = manifest(configuration(digests), layers).getBytes(UTF_8);
    String digest = tag.getAlgorithm().digest(manifest);
    registry.pushManifest(tag.withDigest(digest), Manifest.fromJson(new String(manifest, UTF_8)));
    return """
    {"mediaType": "application/vnd.oci.image.manifest.v1+json", "digest": "%s", "size": %d,
     "annotations": {"vnd.docker.reference.type": "attestation-manifest",
                     "vnd.docker.reference.digest": "%s"},
     "platform": {%s}}
    """
        .formatted(digest, manifest.length, image, UNKNOWN);
  }

  /** What is no image has a configuration nevertheless, so that each registry takes it. */
  private Layer configuration(List<String> digests) {
    return blob(
        "{%s, \"config\": {}, \"rootfs\": {\"type\": \"layers\", \"diff_ids\": [%s]}}"
            .formatted(UNKNOWN, joined(digests.stream())));
  }

  private static String manifest(Layer configuration, List<String> layers) {
    return """
    {"schemaVersion": 2,
     "mediaType": "application/vnd.oci.image.manifest.v1+json",
     "config": {"mediaType": "application/vnd.oci.image.config.v1+json",
                "digest": "%s", "size": %d},
     "layers": [%s]}
    """
        .formatted(configuration.getDigest(), configuration.getSize(), joined(layers.stream()));
  }

  private Layer blob(String content) {
    return registry.pushBlob(tag, content.getBytes(UTF_8));
  }

  private static JsonObject object(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  private static String joined(Stream<?> elements) {
    return elements.map(Object::toString).collect(Collectors.joining(", "));
  }
}
