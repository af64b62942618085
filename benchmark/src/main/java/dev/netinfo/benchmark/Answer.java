package dev.netinfo.benchmark;

import dev.netinfo.address.IpAddress;
import dev.netinfo.client.ClientIp;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** What a contestant answered, in one spelling for all. */
final class Answer {
  private static final int LONGEST = 45;

  private Answer() {}

  /** Returns the address, yes, no, null, or the exception; what is too long is just measured. */
  static String text(@Nullable Object answer) {
    String text =
        switch (answer) {
          case null -> "null";
          case Boolean yes -> yes ? "yes" : "no";
          case Exception refusal -> "throws " + refusal.getClass().getSimpleName();
          case ClientIp client -> client.text();
          case byte[] octets -> address(octets);
          case InetAddress address -> IpAddress.of(address).toString();
          case InetSocketAddress unresolved when unresolved.isUnresolved() ->
              unresolved.getHostString();
          case InetSocketAddress resolved -> IpAddress.of(resolved.getAddress()).toString();
          case SocketAddress address -> address.host();
          default -> answer.toString();
        };
    String printable = text.replaceAll("\\p{Cntrl}", "?");
    return printable.length() <= LONGEST ? printable : text.length() + " characters";
  }

  private static String address(byte[] octets) {
    try {
      return IpAddress.of(InetAddress.getByAddress(octets)).toString();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(octets.length + " octets are no address", e);
    }
  }
}
