package dev.netinfo.lesson;

import java.time.Duration;
import java.util.List;

/**
 * What the lesson is given on: the cluster of a kubectl context, or the lab. The lesson shows the
 * commands, and the methods without a result show what the commands print.
 */
public interface Cluster {
  /** Returns what to know before the first step, a line each. */
  List<String> introduction();

  /** Returns how many pods the Deployment has at first. */
  int replicas();

  /** Returns the name of an image, such as {@code demo:1.1.0-vertx}. */
  String image(Release release);

  /** Returns the command that {@link #apply} runs. */
  String applying(Release release);

  /**
   * Gives the Deployment, which is made if there is none, another image.
   *
   * @throws StoppedException if that fails
   */
  void apply(Release release);

  /**
   * Gives the Deployment the image it had before.
   *
   * @throws StoppedException if that fails
   */
  void undo();

  /**
   * Changes how many pods the Deployment has.
   *
   * @throws StoppedException if that fails
   */
  void scale(int replicas);

  /**
   * Returns once the Deployment is as it was told to be, and the pods that it replaced are gone.
   *
   * @throws StoppedException if that does not come true
   */
  void awaitRollout();

  /**
   * Makes the pod {@code jumpbox}, shows how, and returns once it is ready.
   *
   * @throws StoppedException if that does not come true
   */
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

  /**
   * Changes the Service, which is of type ClusterIP and without affinity at first.
   *
   * @throws StoppedException if that fails, or it is another one
   */
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
