package dev.netinfo.contract;

import java.math.BigInteger;
import java.net.InetAddress;

/** The contract's own idea of a range, so that no responder is measured by itself. */
record Cidr(InetAddress first, int prefix) {

  static Cidr of(String text) {
    String[] parts = text.split("/", -1);
    InetAddress first = InetAddress.ofLiteral(parts[0]);
    int bits = first.getAddress().length * 8;
    int mapped = bits == 32 && parts[0].contains(":") ? 96 : 0;
    return new Cidr(first, parts.length == 1 ? bits : Integer.parseInt(parts[1]) - mapped);
  }

  boolean contains(InetAddress address) {
    int bits = first.getAddress().length * 8;
    return bits == address.getAddress().length * 8
        && number(first).xor(number(address)).bitLength() <= bits - prefix;
  }

  private static BigInteger number(InetAddress address) {
    return new BigInteger(1, address.getAddress());
  }
}
