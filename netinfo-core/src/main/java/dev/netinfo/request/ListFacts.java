package dev.netinfo.request;

import dev.netinfo.client.ClientIp;
import dev.netinfo.client.ForwardingHeader;
import dev.netinfo.client.HeaderLines;
import org.jspecify.annotations.Nullable;

/**
 * The {@code X-Forwarded-*} headers beside {@code X-Forwarded-For}, or beside a header with a
 * single address. Most proxies set them anew, so that they have one element; some append to them as
 * to {@code X-Forwarded-For}, so that they have as many. Of any other number nobody knows who wrote
 * which.
 *
 * @param client the client that {@code X-Forwarded-For} named, or null if another header did
 */
record ListFacts(HeaderLines headers, @Nullable ClientIp client) implements ProxyFacts {
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
    return client == null
        ? Fact.none(FactReason.LENGTH_MISMATCH)
        : atPlace(list, ProxyFacts.place(client));
  }

  private Fact<String> atPlace(ListHeader list, int place) {
    ListHeader clients = ListHeader.of(headers.lines(ForwardingHeader.X_FORWARDED_FOR.fieldName()));
    if (clients.isTooLong()) {
      return Fact.none(FactReason.LIST_TOO_LONG);
    }
    return list.size() == clients.size() && place <= list.size()
        ? new Fact<>(list.element(place), FactReason.CLIENT_PLACE)
        : Fact.none(FactReason.LENGTH_MISMATCH);
  }
}
