package dev.netinfo.lesson.kubectl;

import static dev.netinfo.text.Printable.quote;
import static java.util.stream.Collectors.joining;

import dev.netinfo.lesson.Output;
import dev.netinfo.lesson.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be wrong before anything is changed. Each method throws a {@link
 * RefusedException} then, which says what to do about it.
 */
final class Preflight {
  private static final Pattern KUSTOMIZE = Pattern.compile("\"kustomizeVersion\": *\"v([0-9]+)");
  private static final Pattern VERSION = Pattern.compile("\"gitVersion\": *\"(v[^\"]+)\"");
  private static final int KUSTOMIZE_NEEDED = 5;

  private static final Pattern RIGHT =
      Pattern.compile(
          "(?<verb>[a-z]+) (?<resource>[a-z]+)(\\.(?<group>[a-z0-9.]+))?"
              + "( --subresource=(?<subresource>[a-z]+))?( -n (?<namespace>[a-z]+))?");

  /** How the API server is asked for one; a group that a right does not have is empty. */
  private static final String REVIEW =
      """
      ---
      apiVersion: authorization.k8s.io/v1
      kind: SelfSubjectAccessReview
      spec:
        resourceAttributes:
          {verb: ${verb}, resource: ${resource}, group: "${group}",
           subresource: "${subresource}", namespace: "${namespace}"}
      """;

  /** What the lesson does beyond reading, as kubectl auth can-i takes it. */
  private static final List<String> RIGHTS =
      List.of(
          "create deployments.apps -n dev",
          "patch deployments.apps -n dev",
          "patch deployments.apps --subresource=scale -n dev",
          "delete deployments.apps -n dev",
          "create services -n dev",
          "patch services -n dev",
          "create serviceaccounts -n dev",
          "create poddisruptionbudgets.policy -n dev",
          "create networkpolicies.networking.k8s.io -n dev",
          "list pods -n dev",
          "create pods -n default",
          "create pods --subresource=exec -n default",
          "delete pods -n default");

  private Preflight() {}

  /** Returns the name of the context, which has to be there: the given one, or the current one. */
  static String context(Kubectl kubectl, @Nullable String name) {
    requireVersion(kubectl.run("version --client -o json"));
    List<String> known = kubectl.run("config get-contexts -o name").lines();
    if (name == null) {
      Output current = kubectl.run("config current-context");
      if (!current.isOk()) {
        throw unknown("no current context", known);
      }
      return current.text().strip();
    }
    if (!known.contains(name)) {
      throw unknown("no context " + quote(name), known);
    }
    return name;
  }

  /** Returns the version of the cluster's API server. */
  static String serverVersion(Kubectl kubectl, String context) {
    Output output = kubectl.run("version -o json --request-timeout=15s");
    Matcher versions = VERSION.matcher(output.text());
    if (!output.isOk() || !versions.find() || !versions.find()) {
      throw new RefusedException(
          ("the cluster of the context %s cannot be reached (%s); start it,"
                  + " or name another with --context")
              .formatted(quote(context), output.reason()));
    }
    return versions.group(1);
  }

  /**
   * Asks whether the lesson's objects may be made.
   *
   * @param isNamespaceNew if the namespace has to be made too
   */
  static void requireRights(Kubectl kubectl, String context, boolean isNamespaceNew) {
    List<String> rights = new ArrayList<>(RIGHTS);
    if (isNamespaceNew) {
      rights.addFirst("create namespaces");
    }
    List<String> answers = ask(kubectl, context, rights);
    for (int i = 0; i < rights.size(); i++) {
      if (!answers.get(i).equals("true")) {
        throw new RefusedException(
            "you may not %s in the context %s; ask for that right, or name another with --context"
                .formatted(rights.get(i), quote(context)));
      }
    }
  }

  /** Asks for all of them at once: each command of kubectl would take as long. */
  private static List<String> ask(Kubectl kubectl, String context, List<String> rights) {
    String answer = "-o jsonpath={.status.allowed}{\"\\n\"} -f ";
    Output output =
        kubectl.run("create --validate=false --request-timeout=15s " + answer + reviews(rights));
    if (output.lines().size() != rights.size()) {
      throw new RefusedException(
          "the context %s does not say what you may do (%s); name another with --context"
              .formatted(quote(context), output.reason()));
    }
    return output.lines();
  }

  private static Path reviews(List<String> rights) {
    try {
      Path directory = Files.createDirectories(Path.of("target"));
      Path reviews = Files.createTempFile(directory, "rights", ".yaml");
      reviews.toFile().deleteOnExit();
      return Files.writeString(
          reviews,
          rights.stream()
              .map(right -> RIGHT.matcher(right).replaceFirst(REVIEW))
              .collect(joining()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireVersion(Output output) {
    Matcher kustomize = KUSTOMIZE.matcher(output.text());
    if (kustomize.find() && Integer.parseInt(kustomize.group(1)) >= KUSTOMIZE_NEEDED) {
      return;
    }
    Matcher version = VERSION.matcher(output.text());
    throw new RefusedException(
        "kubectl %s is too old; install 1.27 or newer (https://kubernetes.io/docs/tasks/tools/)"
            .formatted(version.find() ? version.group(1) : "of an unknown version"));
  }

  private static RefusedException unknown(String what, List<String> known) {
    return new RefusedException(
        known.isEmpty()
            ? "kubectl has no context; create a cluster first, for example: kind create cluster"
            : "kubectl has " + what + "; name one with --context: " + String.join(", ", known));
  }
}
