package dev.netinfo.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.netinfo.images.contract.NeedsContainers;
import dev.netinfo.support.Command;
import dev.netinfo.support.ImageArchive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is attested of a pushed image, as skopeo finds it in a real registry. */
@ExtendWith(NeedsContainers.class)
class AttestationsIT {
  private static final Path ARCHIVE = Project.root().resolve("target/images/demo-1.1.0-vertx.tar");
  private static final ImageArchive IMAGE = ImageArchive.read(ARCHIVE);
  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
  private static final String LIST = "application/vnd.docker.distribution.manifest.list.v2+json";
  private static final String TYPE = "application/vnd.docker.distribution.manifest.v2+json";

  @TempDir private static Path shared;
  private static Registry registry;

  @TempDir private Path directory;
  private String name;
  private String image;

  @BeforeAll
  static void pushTheImage() throws IOException {
    registry = Registry.start(shared);
    copy("docker-archive:" + ARCHIVE, "docker://" + registry.host() + "/image");
  }

  @AfterAll
  static void stopTheRegistry() {
    registry.close();
  }

  @BeforeEach
  void copyTheImage(TestInfo test) {
    String team = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
    name = registry.host() + "/" + team + "/demo:1.1.0-vertx";
    copy("docker://" + registry.host() + "/image", "docker://" + name);
    image = inspected("{{.Digest}}").strip();
  }

  @Test
  void saysWhatAnImageIsMadeOfAndHow() throws IOException {
    String output = attest();
    String digest = inspected("{{.Digest}}").strip();
    assertTrue(output.matches("(?s).*" + name + " +" + digest + "\\n"), output);
    Map<String, JsonObject> statements = statements(manifests().get(1));
    assertEquals(2, statements.size());
    for (JsonObject statement : statements.values()) {
      JsonObject subject = statement.getAsJsonArray("subject").get(0).getAsJsonObject();
      assertEquals(name, subject.get("name").getAsString());
      String sha256 = subject.getAsJsonObject("digest").get("sha256").getAsString();
      assertEquals(image, "sha256:" + sha256);
    }
    String bill = Files.readString(Path.of(ARCHIVE.toString().replace(".tar", ".cdx.json")));
    assertEquals(JsonParser.parseString(bill), predicate("https://cyclonedx.org/bom", statements));
    String provenance = String.valueOf(predicate("https://slsa.dev/provenance/v1", statements));
    assertTrue(provenance.contains("{\"gitCommit\":\"" + COMMIT + "\"}"), provenance);
    assertTrue(provenance.contains("\"image\":\"demo:1.1.0-vertx\""), provenance);
  }

  @Test
  void leavesTheImageAsItIs() throws IOException {
    String before = Command.run("skopeo", "inspect", "--config", "--tls-verify=false", url());
    attest();
    JsonObject described = manifests().getFirst();
    assertEquals(image, described.get("digest").getAsString());
    assertEquals("linux", described.getAsJsonObject("platform").get("os").getAsString());
    assertEquals(before, Command.run("skopeo", "inspect", "--config", "--tls-verify=false", url()));
  }

  @Test
  void attestsTheSameAgain() throws IOException {
    attest();
    String digest = inspected("{{.Digest}}");
    attest();
    assertEquals(digest, inspected("{{.Digest}}"));
  }

  @Test
  void attestsTheImageOfEachPlatform() throws IOException, InterruptedException {
    int length = Command.run("skopeo", "inspect", "--raw", "--tls-verify=false", url()).length();
    String manifest =
        """
        {"mediaType": "%s", "digest": "%s", "size": %d,
         "platform": {"os": "linux", "architecture": "%%s"}}\
        """
            .formatted(TYPE, image, length);
    put(
        """
        {"schemaVersion": 2, "mediaType": "%s", "manifests": [%s, %s]}\
        """
            .formatted(LIST, manifest.formatted("amd64"), manifest.formatted("arm64")));
    attest();
    List<String> architectures =
        manifests().stream()
            .map(it -> it.getAsJsonObject("platform").get("architecture").getAsString())
            .toList();
    assertEquals(List.of("amd64", "arm64", "unknown", "unknown"), architectures);
  }

  @Test
  void saysWhatIsMissingIfTheRegistryIsGone() throws IOException {
    Registry gone = Registry.start(directory);
    gone.close();
    PushTarget target = new PushTarget(gone.host() + "/team");
    IllegalStateException failed = assertThrows(IllegalStateException.class, () -> attest(target));
    assertEquals(
        "--push %s: %s/demo:1.1.0-vertx was pushed, but without SBOM and provenance: nothing listens there"
            .formatted(target, target),
        failed.getMessage());
  }

  @Test
  void saysHowTheRegistryRefuses() {
    String absent = registry.host() + "/absent";
    IllegalStateException failed =
        assertThrows(IllegalStateException.class, () -> attest(new PushTarget(absent)));
    String reason = String.valueOf(failed.getMessage());
    assertTrue(reason.endsWith(": the registry answers with status 404"), reason);
  }

  private static @Nullable JsonElement predicate(String type, Map<String, JsonObject> statements) {
    JsonObject statement = statements.get(type);
    return statement == null ? null : statement.get("predicate");
  }

  private String attest() {
    return attest(new PushTarget(name.substring(0, name.lastIndexOf('/'))));
  }

  private static String attest(PushTarget target) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    new Attestations(target, new Provenance(Base.SLIM, COMMIT))
        .push(
            List.of(IMAGE),
            new PrintStream(output, true, StandardCharsets.UTF_8),
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    return output.toString(StandardCharsets.UTF_8);
  }

  private List<JsonObject> manifests() {
    String index = Command.run("skopeo", "inspect", "--raw", "--tls-verify=false", url());
    return JsonParser.parseString(index)
        .getAsJsonObject()
        .getAsJsonArray("manifests")
        .asList()
        .stream()
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  /** Returns the statements of an attestation, after the type of what they say. */
  private Map<String, JsonObject> statements(JsonObject attestation) throws IOException {
    String annotated =
        attestation.getAsJsonObject("annotations").get("vnd.docker.reference.digest").getAsString();
    assertEquals(image, annotated);
    String digest = attestation.get("digest").getAsString();
    Path copy = directory.resolve("attestation");
    copy(url().replaceFirst(":[^:]*$", "@" + digest), "dir:" + copy);
    JsonObject manifest =
        JsonParser.parseString(Files.readString(copy.resolve("manifest.json"))).getAsJsonObject();
    Map<String, JsonObject> statements = new HashMap<>();
    for (JsonElement element : manifest.getAsJsonArray("layers")) {
      JsonObject layer = element.getAsJsonObject();
      String blob = layer.get("digest").getAsString().replaceFirst("sha256:", "");
      JsonObject statement =
          JsonParser.parseString(Files.readString(copy.resolve(blob))).getAsJsonObject();
      String type = statement.get("predicateType").getAsString();
      assertEquals(
          type,
          layer.getAsJsonObject("annotations").get("in-toto.io/predicate-type").getAsString());
      statements.put(type, statement);
    }
    return statements;
  }

  /** Has the tag name a list of images, as Jib makes one of an image for two platforms. */
  private void put(String list) throws IOException, InterruptedException {
    String path = name.replaceFirst("/", "/v2/").replace(":1.1.0", "/manifests/1.1.0");
    URI manifest = URI.create("http://" + path);
    HttpRequest request =
        HttpRequest.newBuilder(manifest)
            .header("Content-Type", LIST)
            .PUT(BodyPublishers.ofString(list))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      assertEquals(201, client.send(request, BodyHandlers.discarding()).statusCode());
    }
  }

  private String url() {
    return "docker://" + name;
  }

  private String inspected(String format) {
    return Command.run(
        "skopeo", "inspect", "--no-tags", "--tls-verify=false", "--format", format, url());
  }

  private static void copy(String source, String destination) {
    Command.run(
        "skopeo", "copy", "--src-tls-verify=false", "--dest-tls-verify=false", source, destination);
  }
}
