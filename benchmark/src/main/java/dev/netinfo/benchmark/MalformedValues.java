package dev.netinfo.benchmark;

/** Header values of 80 kB that are malformed: brackets, colons, percents, open quotes. */
final class MalformedValues {
  static final String ADDRESSES = "0x7f.1:[::%\";b, ".repeat(5000);
  static final String ONE_ADDRESS = ADDRESSES.replace(',', ';');
  static final String ELEMENTS = "for=x;by=\"[:::%,".repeat(5000);

  private MalformedValues() {}
}
