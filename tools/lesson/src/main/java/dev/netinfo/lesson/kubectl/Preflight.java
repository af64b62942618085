package dev.netinfo.lesson.kubectl;

import static dev.netinfo.text.Printable.quote;

import dev.netinfo.lesson.Output;
import dev.netinfo.lesson.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Everything that can be wrong before anything is changed. */
final class Preflight {
  private static final Pattern KUSTOMIZE = Pattern.compile("\"kustomizeVersion\": *\"v([0-9]+)");
  private static final Pattern VERSION = Pattern.compile("\"gitVersion\": *\"(v[^\"]+)\"");
  private static final int KUSTOMIZE_NEEDED = 5;

  /** What the lesson does beyond reading, as kubectl auth can-i asks for it. */
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

  /**
   * Returns the name of the context: the given one, or the current one.
   *
   * @throws RefusedException if there is none of that name, or kubectl is missing or too old
   */
  static String context(Kubectl kubectl, @Nullable String name) {
    requireVersion(kubectl.run("version", "--client", "-o", "json"));
    List<String> known = kubectl.run("config", "get-contexts", "-o", "name").lines();
    if (name == null) {
      Output current = kubectl.run("config", "current-context");
      if (!current.isOk()) {
        throw new RefusedException(
            "kubectl has no current context; name one with --context" + listed(known));
      }
      return current.text().strip();
    }
    if (!known.contains(name)) {
      throw new RefusedException(
          "kubectl has no context " + quote(name) + "; name one with --context" + listed(known));
    }
    return name;
  }

  /**
   * Returns the version of the cluster's API server.
   *
   * @throws RefusedException if it cannot be reached
   */
  static String serverVersion(Kubectl kubectl, String context) {
    Output output = kubectl.run("version", "-o", "json", "--request-timeout=15s");
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
   * @throws RefusedException if not
   */
  static void requireRights(Kubectl kubectl, String context, boolean isNamespaceNew) {
    List<String> rights = new ArrayList<>(RIGHTS);
    if (isNamespaceNew) {
      rights.addFirst("create namespaces");
    }
    rights.parallelStream()
        .filter(right -> !isAllowed(kubectl, right))
        .findFirst()
        .ifPresent(right -> {
          throw new RefusedException(
              "you may not %s in the context %s; ask for that right, or name another with --context"
                  .formatted(right, quote(context)));
        });
  }

  private static boolean isAllowed(Kubectl kubectl, String right) {
    return kubectl
        .run(("auth can-i " + right + " --request-timeout=15s").split(" "))
        .text()
        .startsWith("yes");
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

  private static String listed(List<String> known) {
    return known.isEmpty()
        ? "; kubeconfig has none, so create a cluster first, such as with kind create cluster"
        : ": " + String.join(", ", known);
  }
}
