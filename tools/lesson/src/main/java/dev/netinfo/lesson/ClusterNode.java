package dev.netinfo.lesson;

/**
 * A machine of the cluster.
 *
 * @param ip its address among the machines
 */
public record ClusterNode(String name, String ip) {}
