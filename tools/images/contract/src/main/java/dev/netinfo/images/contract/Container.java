package dev.netinfo.images.contract;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.netinfo.support.Unchecked;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A container before it is started, for an OCI runtime. It gets what a pod of Pod Security
 * "restricted" gets, 128 MiB and one CPU; only its network is this machine's, so that the contract
 * reaches it from any address.
 */
public final class Container {
  private static final Gson GSON = new Gson();
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final int MEBIBYTES = 128;
  private static final int CPU_PERIOD_MICROS = 100_000;

  private final Bundle bundle;
  private final JsonObject configuration;

  /** A name that no other container has. */
  private final String id =
      "netinfo-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();

  private Container(Bundle bundle) {
    this.bundle = bundle;
    this.configuration = bundle.configuration();
  }

  /** Returns a container of the image's own program. */
  public static Container of(Bundle bundle) {
    Container container = new Container(bundle);
    container.restrict();
    container.shareTheNetwork();
    container.limit();
    return container;
  }

  String id() {
    return id;
  }

  Container with(Map<String, String> environment) {
    JsonArray variables = process().getAsJsonArray("env");
    variables
        .asList()
        .removeIf(variable -> environment.containsKey(variable.getAsString().split("=", 2)[0]));
    environment.forEach((name, value) -> variables.add(name + "=" + value));
    return this;
  }

  /** Has it run another program of the image. */
  Container running(List<String> arguments) {
    process().add("args", GSON.toJsonTree(arguments));
    return this;
  }

  Container adding(List<String> arguments) {
    arguments.forEach(process().getAsJsonArray("args")::add);
    return this;
  }

  Container withTerminal() {
    process().addProperty("terminal", true);
    return this;
  }

  /** Lets it use another amount of memory than the manifests do. */
  public Container withMebibytes(int mebibytes) {
    resources().add("memory", GSON.toJsonTree(Map.of("limit", (long) mebibytes << 20)));
    return this;
  }

  /** Puts a file or directory of this machine over one of the image, to be read only. */
  public Container mounting(Path source, String destination) {
    JsonObject mount = new JsonObject();
    mount.addProperty("destination", destination);
    mount.addProperty("type", "bind");
    mount.addProperty("source", source.toAbsolutePath().toString());
    mount.add("options", GSON.toJsonTree(List.of("bind", "ro")));
    configuration.getAsJsonArray("mounts").add(mount);
    return this;
  }

  /** Writes it down, and returns what runs it by the OCI runtime runc. */
  List<String> command() {
    Path directory = Unchecked.io(() -> Files.createDirectories(bundle.directory().resolve(id)));
    Path file = directory.resolve("config.json");
    Unchecked.io(() -> Files.writeString(file, configuration.toString()));
    return List.of("runc", "run", "--bundle", directory.toString(), id);
  }

  private void restrict() {
    process().addProperty("terminal", false);
    process().addProperty("noNewPrivileges", true);
    process().remove("rlimits");
    process().getAsJsonObject("capabilities").asMap().replaceAll((kind, all) -> new JsonArray());
    JsonObject root = configuration.getAsJsonObject("root");
    root.addProperty("path", bundle.root().toString());
    root.addProperty("readonly", true);
  }

  private void shareTheNetwork() {
    JsonObject network = new JsonObject();
    network.addProperty("type", "network");
    linux().getAsJsonArray("namespaces").remove(network);
    InetAddress machine = Unchecked.io(InetAddress::getLocalHost);
    configuration.addProperty("hostname", machine.getHostName());
  }

  private void limit() {
    withMebibytes(MEBIBYTES);
    resources()
        .add(
            "cpu",
            GSON.toJsonTree(Map.of("quota", CPU_PERIOD_MICROS, "period", CPU_PERIOD_MICROS)));
    linux().addProperty("cgroupsPath", "/netinfo/" + id);
  }

  private JsonObject resources() {
    return linux().getAsJsonObject("resources");
  }

  private JsonObject process() {
    return configuration.getAsJsonObject("process");
  }

  private JsonObject linux() {
    return configuration.getAsJsonObject("linux");
  }
}
