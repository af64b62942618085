package dev.netinfo.client;

import dev.netinfo.address.IpAddress;
import dev.netinfo.address.RandomAddresses;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** How proxies write, well-formed in every way that is allowed, what we read. */
enum Family {
  X_FORWARDED_FOR(ForwardingHeader.X_FORWARDED_FOR) {
    @Override
    String element(IpAddress address, Random random) {
      return node(address, random);
    }
  },

  FORWARDED(ForwardingHeader.FORWARDED) {
    @Override
    String element(IpAddress address, Random random) {
      List<String> pairs = new ArrayList<>();
      pairs.add(pick(random, "for=", "For=", "FOR=") + value(node(address, random), random));
      for (int i = random.nextInt(3); i > 0; i--) {
        pairs.add("x" + i + "=" + pick(random, EXTENSIONS));
      }
      Collections.shuffle(pairs, random);
      return String.join(pick(random, ";", "; ", " ;", "\t; \t", ";;"), pairs);
    }
  };

  /** Values that a walk over commas, semicolons and quotes trips over unless it knows them. */
  private static final String[] EXTENSIONS = {
    "y",
    "\"\"",
    "\",\"",
    "\"a,b;for=6.6.6.6\"",
    "\"\\\"\"",
    "\"\\\\\"",
    "\"\\\\\\\"\"",
    "\"=,\\\",\""
  };

  final ForwardingHeader header;

  Family(ForwardingHeader header) {
    this.header = header;
  }

  /** Writes an address as one element. */
  abstract String element(IpAddress address, Random random);

  ClientIpPolicy trusting(String ranges) {
    return ClientIpPolicy.trustedRanges(header, TrustedProxies.parse(ranges));
  }

  private static String node(IpAddress address, Random random) {
    String text = RandomAddresses.spelling(address, random);
    String port = random.nextBoolean() ? "" : ":" + random.nextInt(65536);
    if (!text.contains(":")) {
      return text + port;
    }
    String zoned = text + pick(random, "", "", "%eth0", "%25lo_0.~-");
    return port.isEmpty() && random.nextBoolean() ? zoned : "[" + zoned + "]" + port;
  }

  /** Writes a value as a string, maybe with quoted-pairs, or, as careless proxies do, as it is. */
  private static String value(String text, Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> text;
      case 1 -> '"' + text + '"';
      default -> '"' + text.replaceAll("([0-9.])", "\\\\$1") + '"';
    };
  }

  private static String pick(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
