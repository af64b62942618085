package dev.netinfo.images;

import com.google.gson.JsonParseException;
import dev.netinfo.support.ImageArchive;
import dev.netinfo.support.TextTable;
import dev.netinfo.support.Unchecked;
import dev.netinfo.text.Printable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import land.oras.ContainerRef;
import land.oras.Registry;
import land.oras.auth.AuthProvider;
import land.oras.auth.AuthStore;
import land.oras.auth.AuthStoreAuthenticationProvider;
import land.oras.exception.OrasException;

/** Adds to pushed images what they are made of, and how. */
record Attestations(PushTarget target, Provenance provenance) {
  private static final String BILL_OF_MATERIALS = "https://cyclonedx.org/bom";
  private static final int MAX_REASON = 200;

  /**
   * Adds it to each of them, says so, and prints the digests that their tags name then.
   *
   * @throws IllegalStateException if the registry refuses, with its reason
   */
  void push(List<ImageArchive> images, PrintStream out, PrintStream progress) {
    Registry registry =
        Registry.builder()
            .withRegistry(target.registry())
            .withAuthProvider(credentials())
            .withInsecure(target.isLoopback())
            .build();
    TextTable table = new TextTable().left("pushed, with SBOM and provenance").left("digest");
    for (ImageArchive image : images) {
      progress.printf("netinfo: attaching SBOM and provenance to %s ...%n", image.tag());
      table.row(name(image), push(image, registry));
    }
    out.println();
    table.plain().forEach(out::println);
    if (provenance.commit().isEmpty()) {
      out.println(
          "The provenance names no commit: files differ from it, or this is not a Git clone.");
    }
  }

  /** Docker's and Podman's, from where Jib takes them too. */
  private static AuthProvider credentials() {
    String directory = System.getenv("DOCKER_CONFIG");
    return directory == null
        ? new AuthStoreAuthenticationProvider()
        : new AuthStoreAuthenticationProvider(
            AuthStore.newStore(List.of(Path.of(directory, "config.json"))));
  }

  private String push(ImageArchive image, Registry registry) {
    List<Predicate> predicates = List.of(billOfMaterials(image), provenance.predicate(image.tag()));
    try {
      return new AttestedIndex(registry, reference(name(image)), predicates).push();
    } catch (OrasException | JsonParseException | IllegalStateException e) {
      throw new IllegalStateException(
          "--push %s: %s was pushed, but without SBOM and provenance: %s"
              .formatted(target, name(image), reason(e)),
          e);
    }
  }

  private String reason(RuntimeException e) {
    if (e.getCause() instanceof IOException cause) {
      return RegistryCheck.of(target).reason(cause);
    }
    return e instanceof OrasException refusal && refusal.getStatusCode() > 0
        ? "the registry answers with status " + refusal.getStatusCode()
        : Printable.escape(String.valueOf(e.getMessage()), MAX_REASON);
  }

  private String name(ImageArchive image) {
    return target + "/" + image.tag().substring(image.tag().lastIndexOf('/') + 1);
  }

  /** Without a port, oras-java takes localhost for a path of Docker Hub. */
  private static ContainerRef reference(String name) {
    return ContainerRef.parse(name.replaceFirst("^localhost/", "localhost:80/"));
  }

  private static Predicate billOfMaterials(ImageArchive image) {
    Path bill = image.beside(".cdx.json");
    return new Predicate(BILL_OF_MATERIALS, Unchecked.io(() -> Files.readString(bill)));
  }
}
