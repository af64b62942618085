package dev.netinfo.lab;

import java.util.Locale;

/** What a responder is made with. */
enum Framework {
  MICRONAUT,
  HELIDON,
  VERTX;

  static Framework of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** Returns another one, to roll out to. */
  Framework next() {
    return switch (this) {
      case MICRONAUT -> HELIDON;
      case HELIDON -> VERTX;
      case VERTX -> MICRONAUT;
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
