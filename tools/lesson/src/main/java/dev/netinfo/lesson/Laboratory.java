package dev.netinfo.lesson;

import org.jspecify.annotations.Nullable;

/** The lab, which can do more: it has curl in every pod, and a reverse proxy before the Service. */
public interface Laboratory extends Cluster {
  /** Runs curl in the network of a pod. */
  Output curlIn(Pod pod, Curl curl);

  /** Runs curl on the node of a pod, from the node's own address. */
  Output curlOnNode(Pod pod, Curl curl);

  /** Returns the address of a pod's node among its pods. */
  String gateway(Pod pod);

  /** Starts the reverse proxy, which the pods trust; returns null where there is no nginx. */
  @Nullable Proxy startProxy();

  /**
   * Runs curl outside of the cluster, through a relay that connects to loopback in the network of a
   * pod, as {@code kubectl port-forward} does.
   */
  Output curlForwarded(Pod pod, Curl curl);

  /**
   * The reverse proxy.
   *
   * @param ip its address
   * @param url of the Service by way of it
   * @param visitorIp the address of the machine outside
   */
  record Proxy(String ip, String url, String visitorIp) {}
}
