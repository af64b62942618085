package dev.netinfo.request;

/** Nothing is said, for one reason. No header is read. */
record Unsaid(FactReason reason) implements ProxyFacts {
  @Override
  public Fact<String> proto() {
    return Fact.none(reason);
  }

  @Override
  public Fact<String> host() {
    return Fact.none(reason);
  }

  @Override
  public Fact<String> port() {
    return Fact.none(reason);
  }

  @Override
  public Fact<String> prefix() {
    return Fact.none(reason);
  }
}
