package dev.netinfo.kustomize;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Probe;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Something that makes pods: the object, and the labels and the spec of its pods. */
record Workload(HasMetadata object, Map<String, String> labels, PodSpec spec) {

  static Workload of(HasMetadata object, PodTemplateSpec template) {
    return new Workload(object, template.getMetadata().getLabels(), template.getSpec());
  }

  String name() {
    return object.getMetadata().getName();
  }

  String namespace() {
    return object.getMetadata().getNamespace();
  }

  List<Container> containers() {
    return Stream.concat(spec.getInitContainers().stream(), spec.getContainers().stream()).toList();
  }

  Container container() {
    return containers().get(0);
  }

  /** Returns the value, if it is a text, of a variable of the first container. */
  String variable(String name) {
    return container().getEnv().stream()
        .filter(variable -> variable.getName().equals(name))
        .map(EnvVar::getValue)
        .findFirst()
        .orElse("(not set)");
  }

  List<Probe> probes() {
    return containers().stream()
        .flatMap(
            it -> Stream.of(it.getStartupProbe(), it.getReadinessProbe(), it.getLivenessProbe()))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Returns whether an annotation of this name exempts it from a check. */
  boolean isExempt(String annotation) {
    return object.getMetadata().getAnnotations().containsKey(annotation);
  }

  /** Returns whether kube-score is told to leave out a check. */
  boolean isIgnored(String check) {
    String ignored = object.getMetadata().getAnnotations().get("kube-score/ignore");
    return ignored != null && List.of(ignored.split(",")).contains(check);
  }
}
