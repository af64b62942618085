package dev.netinfo.kustomize;

import io.fabric8.kubernetes.api.model.ConfigMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration of the component {@code behind-proxy}, judged by nginx. */
class ProxyTest {
  @TempDir Path directory;

  @Test
  void isAConfigurationThatNginxTakes() throws IOException {
    Kubectl.require();
    Assumptions.assumeTrue(
        Files.isExecutable(Path.of("/usr/sbin/nginx")),
        "nginx is needed: apt-get install nginx-light");
    Rendering rendering =
        Composition.named("proxy")
            .with(
                "plain",
                "resources: [PROJECT/overlays/vertx]\ncomponents: [PROJECT/components/behind-proxy]\n")
            .render("plain");
    String template =
        Objects.requireNonNull(
            rendering.one(ConfigMap.class).getData().get("nginx.conf.template"), "the template");
    // What the image's entry point does; a name that nobody resolves would be refused.
    String text = template.replace("${UPSTREAM}", "127.0.0.1").replace("/tmp/", directory + "/");
    Path file = Files.writeString(directory.resolve("nginx.conf"), text);
    Kubectl.run(directory, List.of("/usr/sbin/nginx", "-t", "-e", "stderr", "-c", file.toString()));
  }
}
