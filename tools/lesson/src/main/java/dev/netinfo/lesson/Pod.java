package dev.netinfo.lesson;

/**
 * A pod.
 *
 * @param image the image of its container; empty in a pod that is not the Deployment's
 */
public record Pod(String name, String ip, String node, String nodeIp, String image) {}
