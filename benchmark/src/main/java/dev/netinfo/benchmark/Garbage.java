package dev.netinfo.benchmark;

/** 80 kB of what a header may hold and no parser likes: brackets, colons, percents, open quotes. */
final class Garbage {
  static final String ADDRESSES = "0x7f.1:[::%\";b, ".repeat(5000);
  static final String ONE_ADDRESS = ADDRESSES.replace(',', ';');
  static final String ELEMENTS = "for=x;by=\"[:::%,".repeat(5000);

  private Garbage() {}
}
