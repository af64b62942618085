package dev.netinfo.images;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import land.oras.ContainerRef;
import land.oras.Descriptor;
import land.oras.Index;
import land.oras.Layer;
import land.oras.Manifest;
import land.oras.Registry;

/**
 * An image's tag in a registry, made to name an OCI index: of the image, for each of its platforms,
 * and beside each a manifest with what is attested of it, as BuildKit stores attestations.
 */
final class AttestedIndex {
  private static final String INDEX_TYPE = "application/vnd.oci.image.index.v1+json";
  private static final String MANIFEST_TYPE = "application/vnd.oci.image.manifest.v1+json";
  private static final String CONFIGURATION_TYPE = "application/vnd.oci.image.config.v1+json";
  private static final String STATEMENT_TYPE = "application/vnd.in-toto+json";
  private static final String REFERENCE = "vnd.docker.reference.";

  private final Registry registry;
  private final ContainerRef tag;
  private final List<Predicate> predicates;

  AttestedIndex(Registry registry, String tag, List<Predicate> predicates) {
    this.registry = registry;
    this.tag = ContainerRef.parse(tag);
    this.predicates = predicates;
  }

  /**
   * Pushes the attestations and the index of the image that the tag names, and returns its digest.
   */
  String push() {
    JsonArray manifests = new JsonArray();
    List<JsonObject> images = images();
    images.forEach(manifests::add);
    images.forEach(image -> manifests.add(attestation(image)));
    JsonObject index = versioned(INDEX_TYPE);
    index.add("manifests", manifests);
    // Read from a text, the index is pushed as it is, without the time of the push.
    return registry.pushIndex(tag, Index.fromJson(index.toString())).getDescriptor().getDigest();
  }

  /**
   * Returns the descriptors of the images; an index that was pushed before has attestations too.
   */
  private List<JsonObject> images() {
    Descriptor named = registry.getDescriptor(tag);
    JsonObject content = object(named.getJson());
    if (!content.has("manifests")) {
      JsonObject image = descriptor(named);
      image.add("platform", platform(content));
      return List.of(image);
    }
    return content.getAsJsonArray("manifests").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .filter(manifest -> !isAttestation(manifest))
        .toList();
  }

  private static boolean isAttestation(JsonObject manifest) {
    JsonObject annotations = manifest.getAsJsonObject("annotations");
    return annotations != null && annotations.has(REFERENCE + "type");
  }

  private JsonObject platform(JsonObject manifest) {
    String digest = manifest.getAsJsonObject("config").get("digest").getAsString();
    JsonObject configuration = object(text(registry.getBlob(tag.withDigest(digest))));
    return platform(
        configuration.get("os").getAsString(), configuration.get("architecture").getAsString());
  }

  private JsonObject attestation(JsonObject image) {
    JsonArray layers = new JsonArray();
    JsonArray digests = new JsonArray();
    for (Predicate predicate : predicates) {
      String statement = predicate.statement(tag.toString(), image.get("digest").getAsString());
      JsonObject layer = blob(STATEMENT_TYPE, statement);
      layer.add("annotations", pair("in-toto.io/predicate-type", predicate.type()));
      layers.add(layer);
      digests.add(layer.get("digest"));
    }
    JsonObject manifest = versioned(MANIFEST_TYPE);
    manifest.add("config", blob(CONFIGURATION_TYPE, configuration(digests)));
    manifest.add("layers", layers);
    JsonObject pushed = pushed(manifest.toString());
    JsonObject annotations = pair(REFERENCE + "type", "attestation-manifest");
    annotations.add(REFERENCE + "digest", image.get("digest"));
    pushed.add("annotations", annotations);
    pushed.add("platform", platform("unknown", "unknown"));
    return pushed;
  }

  /** What is no image has a configuration nevertheless, so that each registry takes it. */
  private static String configuration(JsonArray layers) {
    JsonObject configuration = platform("unknown", "unknown");
    configuration.add("config", new JsonObject());
    JsonObject files = pair("type", "layers");
    files.add("diff_ids", layers);
    configuration.add("rootfs", files);
    return configuration.toString();
  }

  private JsonObject pushed(String manifest) {
    String digest = tag.getAlgorithm().digest(bytes(manifest));
    registry.pushManifest(tag.withDigest(digest), Manifest.fromJson(manifest));
    return descriptor(Descriptor.of(digest, (long) bytes(manifest).length, MANIFEST_TYPE));
  }

  private JsonObject blob(String type, String content) {
    Layer blob = registry.pushBlob(tag, bytes(content));
    return descriptor(Descriptor.of(blob.getDigest(), blob.getSize(), type));
  }

  private static JsonObject descriptor(Descriptor described) {
    JsonObject descriptor = pair("mediaType", described.getMediaType());
    descriptor.addProperty("digest", described.getDigest());
    descriptor.addProperty("size", described.getSize());
    return descriptor;
  }

  private static JsonObject platform(String os, String architecture) {
    JsonObject platform = pair("architecture", architecture);
    platform.addProperty("os", os);
    return platform;
  }

  private static JsonObject versioned(String type) {
    JsonObject versioned = new JsonObject();
    versioned.addProperty("schemaVersion", 2);
    versioned.addProperty("mediaType", type);
    return versioned;
  }

  private static JsonObject pair(String name, String value) {
    JsonObject object = new JsonObject();
    object.addProperty(name, value);
    return object;
  }

  private static JsonObject object(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
