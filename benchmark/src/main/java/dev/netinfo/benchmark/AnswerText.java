package dev.netinfo.benchmark;

import dev.netinfo.address.IpAddress;
import dev.netinfo.client.ClientIp;
import dev.netinfo.request.ClientRequest;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** What a library answered, in one spelling for all. */
final class AnswerText {
  private static final int MAX_LENGTH = 45;

  private AnswerText() {}

  /** Returns the address, yes, no, null, or the exception; of a long text only its length. */
  static String of(@Nullable Object answer) {
    String text =
        switch (answer) {
          case null -> "null";
          case Boolean yes -> yes ? "yes" : "no";
          case Exception refusal -> "throws " + refusal.getClass().getSimpleName();
          case ClientIp client -> client.text();
          case ClientRequest request -> request.origin() + " from " + of(request.client());
          case Asked asked -> asked.scheme() + "://" + asked.host() + " from " + of(asked.client());
          case byte[] bytes -> address(bytes);
          case InetAddress address -> IpAddress.of(address).toString();
          case InetSocketAddress unresolved when unresolved.isUnresolved() ->
              unresolved.getHostString();
          case InetSocketAddress resolved -> IpAddress.of(resolved.getAddress()).toString();
          case SocketAddress address -> address.host();
          default -> answer.toString();
        };
    String printable = text.replaceAll("\\p{Cntrl}", "?");
    return printable.length() <= MAX_LENGTH ? printable : text.length() + " characters";
  }

  private static String address(byte[] bytes) {
    try {
      return IpAddress.of(InetAddress.getByAddress(bytes)).toString();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(bytes.length + " bytes are no address", e);
    }
  }
}
