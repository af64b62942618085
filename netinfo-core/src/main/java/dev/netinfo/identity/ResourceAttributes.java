package dev.netinfo.identity;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The pod and its node as resource attributes of OpenTelemetry, by the names of its semantic
 * conventions, so that traces, metrics and logs name the pod that they come from.
 *
 * {@snippet file="dev/netinfo/ExamplesTest.java" region="attributes"}
 *
 * <p>What Kubernetes did not say is left out: outside a pod the host's name is not a pod's name,
 * and an address of its interface not a pod's address.
 */
public final class ResourceAttributes {
  private static final String IMAGE_TAGS = "container.image.tags";
  private static final String IMAGE_DIGESTS = "container.image.repo_digests";
  private static final Set<String> LISTS = Set.of(IMAGE_TAGS, IMAGE_DIGESTS);

  /** The suffix that Kubernetes gives a generated name, of the letters that it makes it of. */
  private static final String SUFFIX = "-[bcdfghjklmnpqrstvwxz2456789]{5}";

  private final Map<String, String> attributes = new TreeMap<>();

  private ResourceAttributes() {}

  /**
   * Returns the attributes that are known, in alphabetical order; unmodifiable:
   *
   * <ul>
   *   <li>{@code k8s.pod.name}, {@code k8s.pod.uid}, {@code k8s.pod.ip}, {@code
   *       k8s.namespace.name}, {@code k8s.node.name};
   *   <li>{@code k8s.replicaset.name} and {@code k8s.deployment.name}, if the pod's name is the one
   *       that a Deployment's ReplicaSet with the pod's template hash generates;
   *   <li>{@code container.image.name}, {@code container.image.tags} and {@code
   *       container.image.repo_digests}, the parts of the image;
   *   <li>{@code service.instance.id}, which is the pod's UID;
   *   <li>{@code cloud.region} and {@code cloud.availability_zone}, where the node is.
   * </ul>
   */
  public static Map<String, String> of(PodInfo pod, NodeInfo node) {
    ResourceAttributes known = new ResourceAttributes();
    known.addPod(pod);
    known.addWorkload(pod);
    known.addImage(pod.image());
    known.add("k8s.node.name", node.name());
    known.add("cloud.region", node.region());
    known.add("cloud.availability_zone", node.zone());
    return Collections.unmodifiableMap(known.attributes);
  }

  /**
   * Returns whether the conventions make an attribute a list of texts; the map has its only
   * element.
   */
  public static boolean isList(String name) {
    return LISTS.contains(name);
  }

  private void addPod(PodInfo pod) {
    add("k8s.namespace.name", pod.namespace());
    add("k8s.pod.uid", pod.uid());
    add("service.instance.id", pod.uid());
    if (isTold(pod, "pod_name")) {
      add("k8s.pod.name", pod.name());
    }
    if (isTold(pod, "pod_ip")) {
      add("k8s.pod.ip", pod.ip().toString());
    }
  }

  /** Adds what a pod of a Deployment has in its name: deployment, template hash, suffix. */
  private void addWorkload(PodInfo pod) {
    String hash = pod.templateHash();
    if (hash == null || !isTold(pod, "pod_name")) {
      return;
    }
    Matcher name =
        Pattern.compile("((.+)-" + Pattern.quote(hash) + ")" + SUFFIX).matcher(pod.name());
    if (name.matches()) {
      add("k8s.replicaset.name", name.group(1));
      add("k8s.deployment.name", name.group(2));
    }
  }

  private void addImage(@Nullable String text) {
    ImageReference image = text == null ? null : ImageReference.tryParse(text);
    if (image != null) {
      add("container.image.name", image.name());
      add(IMAGE_TAGS, image.tag());
      add(IMAGE_DIGESTS, image.digest() == null ? null : image.name() + "@" + image.digest());
    }
  }

  private void add(String name, @Nullable String value) {
    if (value != null) {
      attributes.put(name, value);
    }
  }

  private static boolean isTold(PodInfo pod, String key) {
    String source = pod.sources().get(key);
    return source != null && !SourcedValue.isHost(source);
  }
}
