package dev.netinfo.benchmark;

/** Texts that are no literal, each one that some parser takes for an address. */
public enum HostileScenario implements Scenario {
  /** The loopback address for the C library's {@code inet_aton}. */
  HEXADECIMAL_OCTET("0x7f.0.0.1", "refuse \"0x7f.0.0.1\""),
  /** An address and a blank. */
  TRAILING_BLANK("203.0.113.9 ", "refuse \"203.0.113.9 \""),
  /** A zone of which the C library sees nothing. */
  NUL_IN_ZONE("fe80::1%\u0000", "refuse \"fe80::1%\", then NUL"),
  /** Longer than any address. */
  LONG_NUMBER("1".repeat(300), "refuse 300 digits");

  private final String text;
  private final String title;

  HostileScenario(String text, String title) {
    this.text = text;
    this.title = title;
  }

  @Override
  public String title() {
    return title;
  }

  String text() {
    return text;
  }
}
