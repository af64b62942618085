package dev.netinfo.lesson.lab;

import dev.netinfo.support.Unchecked;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;

/** The nodes, the network between them, and a machine outside of the cluster. */
record Network(Namespaces namespaces, List<Node> nodes) {
  /** The namespace of a client that is no pod. */
  static final String VISITOR = "visitor";

  /** Its address, as the internet would know it. */
  static final String VISITOR_ADDRESS = "203.0.113.9";

  static Network create(Namespaces namespaces, int count) {
    namespaces.script(
        """
        ip link set lo up
        ip link add machines address 02:00:ac:12:00:01 type bridge
        ip address add 172.18.0.1/16 dev machines
        ip link set machines up
        echo 1 >/proc/sys/net/ipv4/ip_forward
        [ ! -e /proc/sys/net/bridge ] || echo 0 >/proc/sys/net/bridge/bridge-nf-call-iptables
        """);
    List<Node> nodes =
        IntStream.rangeClosed(1, count).mapToObj(number -> new Node(namespaces, number)).toList();
    nodes.forEach(Node::create);
    for (Node node : nodes) {
      nodes.stream().filter(other -> other != node).forEach(node::routeTo);
    }
    addVisitor(namespaces);
    return new Network(namespaces, nodes);
  }

  /** Returns a node by its number, or the last one there is. */
  Node node(int number) {
    return nodes.get(Math.min(number, nodes.size()) - 1);
  }

  /** Makes a name known in every pod: the lab's hosts file is its DNS. */
  void name(String address, String... names) {
    Path hosts = namespaces.file(Namespaces.DIRECTORY + "/hosts");
    String line = address + " " + String.join(" ", names) + "\n";
    Unchecked.io(() -> Files.writeString(hosts, line, StandardOpenOption.APPEND));
  }

  private static void addVisitor(Namespaces namespaces) {
    namespaces.script(
        """
        ip netns add VISITOR
        ip link add VISITOR type veth peer name eth0 netns VISITOR
        ip address add 203.0.113.1/24 dev VISITOR
        ip link set VISITOR up
        ip -n VISITOR link set lo up
        ip -n VISITOR address add ADDRESS/24 dev eth0
        ip -n VISITOR link set eth0 up
        ip -n VISITOR route add default via 203.0.113.1
        """
            .replace("VISITOR", VISITOR)
            .replace("ADDRESS", VISITOR_ADDRESS));
  }
}
