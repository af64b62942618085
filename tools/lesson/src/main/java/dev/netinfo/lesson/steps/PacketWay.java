package dev.netinfo.lesson.steps;

import java.util.ArrayList;
import java.util.List;

/**
 * The way of a packet from a client to a pod, as it was found. Not thread-safe: it is made step by
 * step.
 */
final class PacketWay {
  /** Whoever the packet passes: a name, and what is to be said of it. */
  record Station(String name, List<String> lines) {}

  /** The packet between two stations: the address that it comes from, and where it goes. */
  record Leg(String from, String to) {}

  private final String name;
  private final String title;
  private final List<Station> stations = new ArrayList<>();
  private final List<Leg> legs = new ArrayList<>();

  /**
   * Begins one.
   *
   * @param name of its picture, without the file's ending
   */
  PacketWay(String name, String title) {
    this.name = name;
    this.title = title;
  }

  PacketWay station(String station, String... lines) {
    stations.add(new Station(station, List.of(lines)));
    return this;
  }

  PacketWay leg(String from, String to) {
    legs.add(new Leg(from, to));
    return this;
  }

  /** Ends at the pod that answered. */
  PacketWay pod(ClientRecord record) {
    return station(
        record.podName(),
        record.podIp(),
        "on " + record.nodeName(),
        "back to " + record.clientIp(),
        "peer_kind " + record.peerKind());
  }

  String name() {
    return name;
  }

  String title() {
    return title;
  }

  List<Station> stations() {
    return stations;
  }

  List<Leg> legs() {
    return legs;
  }
}
