package dev.netinfo.benchmark;

import java.util.Locale;

/** One question that all libraries of a family are asked: a constant of the family's enum. */
public interface Scenario {
  /** Returns the name of the constant. */
  String name();

  /** Returns what is asked, for the report. */
  String title();

  /** Returns the name as one writes it after {@code --only}: {@code three-proxies}. */
  default String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
