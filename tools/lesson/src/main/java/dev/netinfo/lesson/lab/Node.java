package dev.netinfo.lesson.lab;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A node of the cluster: a network namespace with a bridge for its pods, and routes to the pods of
 * the others. A pod has its address alone (/32) and reaches its neighbours by the node too, so that
 * the node's rules see each packet.
 */
final class Node {
  static final String ALL_PODS = "10.244.0.0/16";

  private static final int FIRST_ADDRESS = 6;

  private final Namespaces namespaces;
  private final int number;
  private final AtomicInteger next = new AtomicInteger(FIRST_ADDRESS);

  Node(Namespaces namespaces, int number) {
    this.namespaces = namespaces;
    this.number = number;
  }

  String name() {
    return "worker" + number;
  }

  String address() {
    return "172.18.0." + (number + 1);
  }

  String podRange() {
    return "10.244." + number + ".0/24";
  }

  /** Returns the node's address among its pods. */
  String gateway() {
    return "10.244." + number + ".1";
  }

  boolean hasPod(String address) {
    return address.startsWith("10.244." + number + ".");
  }

  /** Makes the namespace, and connects it with the network of the nodes. */
  void create() {
    namespaces.script(
        """
        ip netns add NODE
        ip link add NODE type veth peer name eth0 netns NODE
        ip link set NODE master machines up
        ip route add PODS via ADDRESS onlink dev machines
        """
            .replace("NODE", name())
            .replace("PODS", podRange())
            .replace("ADDRESS", address()));
    namespaces.script(
        name(),
        """
        ip link set lo up
        ip address add ADDRESS/16 dev eth0
        ip link set eth0 up
        ip route add default via 172.18.0.1
        # Its own address: else it takes that of a port, and another one when that port is removed.
        ip link add pods address 02:00:0a:f4:%02x:01 type bridge
        ip address add GATEWAY/24 dev pods
        ip link set pods up
        cd /proc/sys/net
        echo 1 >ipv4/ip_forward
        echo 0 >ipv4/conf/all/send_redirects
        echo 0 >ipv4/conf/pods/send_redirects
        # Packets between pods are routed; the rules shall not see them on the bridge as well.
        [ ! -e bridge ] || echo 0 >bridge/bridge-nf-call-iptables
        """
            .formatted(number)
            .replace("ADDRESS", address())
            .replace("GATEWAY", gateway()));
  }

  void routeTo(Node other) {
    namespaces.script(name(), "ip route add " + other.podRange() + " via " + other.address());
  }

  /** Makes a namespace with an address on this node, and returns the address. */
  String connect(String pod) {
    int host = next.getAndIncrement();
    String address = "10.244." + number + "." + host;
    namespaces.script(
        """
        ip netns add POD
        ip -n NODE link add veth%d type veth peer name eth0 netns POD
        ip -n NODE link set veth%d master pods up
        ip -n POD link set lo up
        ip -n POD link set eth0 up
        ip -n POD address add ADDRESS/32 dev eth0
        ip -n POD route add GATEWAY dev eth0 scope link
        ip -n POD route add default via GATEWAY
        """
            .formatted(host, host)
            .replace("NODE", name())
            .replace("POD", pod)
            .replace("ADDRESS", address)
            .replace("GATEWAY", gateway()));
    return address;
  }
}
