package dev.netinfo.kustomize;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What kubectl made of a kustomization. */
record Rendering(String name, String yaml, List<HasMetadata> objects) {

  <T extends HasMetadata> List<T> all(Class<T> type) {
    return objects.stream().filter(type::isInstance).map(type::cast).toList();
  }

  <T extends HasMetadata> T one(Class<T> type) {
    List<T> found = all(type);
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " of " + type.getSimpleName() + " in " + name);
    }
    return found.get(0);
  }

  /** Returns the responder's Service; a proxy before it has another. */
  Service service() {
    List<Service> found =
        all(Service.class).stream()
            .filter(it -> it.getMetadata().getName().contains("demo-service"))
            .toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " Services of the responder in " + name);
    }
    return found.get(0);
  }

  /** Returns everything that makes pods. */
  List<Workload> workloads() {
    return objects.stream().flatMap(Rendering::workload).toList();
  }

  /** Returns what makes the responder's pods, be it a Deployment or a DaemonSet. */
  List<Workload> responders() {
    return workloads().stream()
        .filter(workload -> workload.container().getName().equals("demo"))
        .toList();
  }

  /** Returns the workloads of a namespace whose pods have these labels. */
  List<Workload> selected(String namespace, Map<String, String> labels) {
    return workloads().stream()
        .filter(workload -> workload.namespace().equals(namespace))
        .filter(workload -> workload.labels().entrySet().containsAll(labels.entrySet()))
        .toList();
  }

  @Override
  public String toString() {
    return name;
  }

  private static Stream<Workload> workload(HasMetadata object) {
    return switch (object) {
      case Deployment it -> Stream.of(Workload.of(it, it.getSpec().getTemplate()));
      case DaemonSet it -> Stream.of(Workload.of(it, it.getSpec().getTemplate()));
      case Pod it -> Stream.of(new Workload(it, it.getMetadata().getLabels(), it.getSpec()));
      default -> Stream.empty();
    };
  }
}
