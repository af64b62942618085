package dev.netinfo.benchmark;

import java.util.Locale;

/** One question that all contestants of a family are asked: a constant of the family's enum. */
public interface Scenario {
  /** Returns the name of the constant. */
  String name();

  /** Says for the report what is asked. */
  String title();

  /** Returns the name as one writes it after {@code --only}: {@code three-proxies}. */
  default String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
