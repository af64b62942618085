package dev.netinfo.request;

import dev.netinfo.client.ForwardingHeader;
import dev.netinfo.client.HeaderLines;

/**
 * The {@code X-Forwarded-*} headers beside {@code X-Forwarded-For}, or beside a header with a
 * single address. Most proxies set them anew, so that they have one element; some append to them as
 * to {@code X-Forwarded-For}, so that they have as many. Of any other number nobody knows who wrote
 * which.
 *
 * @param place the client's place in {@code X-Forwarded-For}, counted from 1 at the right
 */
record ListFacts(HeaderLines headers, int place) implements ProxyFacts {
  /** The place where there is no list that has one. */
  static final int NO_PLACE = 0;

  @Override
  public Fact<String> proto() {
    return said("X-Forwarded-Proto");
  }

  @Override
  public Fact<String> host() {
    return said("X-Forwarded-Host");
  }

  @Override
  public Fact<String> port() {
    return said("X-Forwarded-Port");
  }

  @Override
  public Fact<String> prefix() {
    return said("X-Forwarded-Prefix");
  }

  private Fact<String> said(String name) {
    ListHeader list = ListHeader.of(headers.lines(name));
    if (list.size() == 0) {
      return Fact.none(FactReason.NOT_SAID);
    }
    if (list.size() == 1) {
      return new Fact<>(list.element(1), FactReason.ONLY_ELEMENT);
    }
    if (list.isTooLong()) {
      return Fact.none(FactReason.LIST_TOO_LONG);
    }
    if (place == NO_PLACE) {
      return Fact.none(FactReason.LENGTH_MISMATCH);
    }
    return atPlace(list);
  }

  private Fact<String> atPlace(ListHeader list) {
    ListHeader clients = ListHeader.of(headers.lines(ForwardingHeader.X_FORWARDED_FOR.fieldName()));
    if (clients.isTooLong()) {
      return Fact.none(FactReason.LIST_TOO_LONG);
    }
    return list.size() == clients.size() && place <= list.size()
        ? new Fact<>(list.element(place), FactReason.CLIENT_PLACE)
        : Fact.none(FactReason.LENGTH_MISMATCH);
  }
}
