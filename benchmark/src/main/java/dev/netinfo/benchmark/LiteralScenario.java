package dev.netinfo.benchmark;

/** Literals that every parser takes. */
public enum LiteralScenario implements Scenario {
  /** The address of most clients. */
  IPV4_LITERAL("203.0.113.9"),
  /** With a gap, as most IPv6 addresses are written. */
  IPV6_LITERAL("2001:db8:cafe::17");

  private final String text;

  LiteralScenario(String text) {
    this.text = text;
  }

  @Override
  public String title() {
    return "parse \"" + text + "\"";
  }

  String text() {
    return text;
  }
}
