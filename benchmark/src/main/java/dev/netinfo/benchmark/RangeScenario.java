package dev.netinfo.benchmark;

/** A range and an address, within it or not. */
public enum RangeScenario implements Scenario {
  /** A pod of the pod network. */
  IPV4_IN_RANGE("10.244.0.0/16", "10.244.1.6"),
  /** A client. */
  IPV4_OUT_OF_RANGE("10.244.0.0/16", "203.0.113.9"),
  /** IPv6, where a prefix may end within either half. */
  IPV6_IN_RANGE("2001:db8:cafe::/48", "2001:db8:cafe::17");

  private final String range;
  private final String address;

  RangeScenario(String range, String address) {
    this.range = range;
    this.address = address;
  }

  @Override
  public String title() {
    return "is " + address + " in " + range;
  }

  String range() {
    return range;
  }

  String address() {
    return address;
  }
}
