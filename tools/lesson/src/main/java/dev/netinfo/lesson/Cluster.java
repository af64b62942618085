package dev.netinfo.lesson;

import java.time.Duration;
import java.util.List;

/**
 * What the lesson is given on: the cluster of a kubectl context, or the lab. The methods without a
 * result show the command that does it on a cluster, and what it prints, and throw a {@link
 * StoppedException} if it fails.
 */
public interface Cluster {
  /** Returns how many pods the Deployment has at first. */
  int replicas();

  /** Returns the name of an image, such as {@code demo:1.1.0-vertx}. */
  String image(Release release);

  /** Gives the Deployment, which is made if there is none, another image. */
  void apply(Release release);

  /** Gives the Deployment the image it had before. */
  void undo();

  /** Changes how many pods the Deployment has. */
  void scale(int replicas);

  /** Returns once the Deployment is as it was told to be, without the pods that it replaced. */
  void awaitRollout();

  /** Makes the pod {@code jumpbox}, and returns once it is ready. */
  void createJumpbox();

  /** Returns what {@code kubectl get pods -n dev} prints, or the same with {@code -o wide}. */
  Output podTable(boolean isWide);

  /** Returns what {@code kubectl rollout history} prints. */
  Output history();

  /** Runs curl in the jumpbox. */
  Output curl(Curl curl);

  /** Returns the pods that serve, sorted by name. */
  List<Pod> pods();

  /** Returns the pod {@code jumpbox}. */
  Pod jumpbox();

  /** Returns the address of the Service. */
  String serviceIp();

  /** Changes the Service, which has to be of type ClusterIP and without affinity at first. */
  void patch(ServicePatch patch);

  /** Returns the port of each node that leads to the Service while it is of type NodePort. */
  String nodePort();

  /** Returns the nodes, sorted by name; none where nobody may ask for them. */
  List<ClusterNode> nodes();

  /** Runs curl outside of the cluster: in the lab on a machine of its own, else on this one. */
  Output curlOutside(Curl curl);

  /** Returns for each object a number that changes with it; nothing where there are no objects. */
  List<String> generations();

  /** Returns how long to wait for one condition. */
  Duration patience();
}
