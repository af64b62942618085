package dev.netinfo.request;

import dev.netinfo.client.ForwardingHeader;
import dev.netinfo.client.HeaderLines;
import dev.netinfo.parser.ForwardedElement;
import dev.netinfo.parser.ForwardedReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of the element of {@code Forwarded} (RFC 7239) whose {@code for} is the client.
 */
record ForwardedFacts(ForwardedElement element) implements ProxyFacts {

  /** Reads the element at a place, counted from 1 at the right. */
  static ProxyFacts of(HeaderLines headers, int place) {
    List<String> lines = headers.lines(ForwardingHeader.FORWARDED.fieldName());
    ForwardedReader reader = new ForwardedReader(lines == null ? List.of() : lines);
    for (int i = 1; i < place && reader.hasNext(); i++) {
      reader.next();
    }
    return reader.hasNext()
        ? new ForwardedFacts(ForwardedElement.parse(reader.nextText()))
        : new Unsaid(FactReason.NOT_SAID);
  }

  @Override
  public Fact<String> proto() {
    return said(element.proto());
  }

  @Override
  public Fact<String> host() {
    return said(element.host());
  }

  /** Returns nothing: the host has its port with it. */
  @Override
  public Fact<String> port() {
    return Fact.none(FactReason.NOT_SAID);
  }

  /** Returns nothing: there is no parameter for it. */
  @Override
  public Fact<String> prefix() {
    return Fact.none(FactReason.NOT_SAID);
  }

  private static Fact<String> said(@Nullable String value) {
    return value == null
        ? Fact.none(FactReason.NOT_SAID)
        : new Fact<>(value, FactReason.CLIENT_ELEMENT);
  }
}
