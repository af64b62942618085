package dev.netinfo.benchmark;

import com.linecorp.armeria.common.HttpHeaders;
import com.linecorp.armeria.server.ClientAddressSource;
import com.linecorp.armeria.server.ProxiedAddresses;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Predicate;

/**
 * Armeria's reading of either header: the leftmost element that is an address, whoever sent it.
 *
 * <p>The method is package-private, and a request to a server would measure the server too.
 */
final class ArmeriaResolution {
  private static final String METHOD_OF = "com.linecorp.armeria.server.HttpHeaderUtil";
  private static final MethodHandle DETERMINE = determine();

  private final HttpHeaders headers;
  private final List<ClientAddressSource> sources;
  private final InetSocketAddress peer;
  private final Predicate<InetAddress> filter = ArmeriaResolution::takesAny;

  ArmeriaResolution(Request request) {
    headers = HttpHeaders.builder().add(request.headers().entrySet()).build();
    sources = request.headers().keySet().stream().map(ClientAddressSource::ofHeader).toList();
    peer = new InetSocketAddress(InetAddress.ofLiteral(request.peer()), 80);
  }

  InetSocketAddress resolve() {
    try {
      return ((ProxiedAddresses) DETERMINE.invoke(headers, sources, null, peer, filter))
          .sourceAddress();
    } catch (Throwable e) {
      throw new IllegalStateException("Armeria fails", e);
    }
  }

  private static boolean takesAny(InetAddress client) {
    return true;
  }

  private static MethodHandle determine() {
    try {
      Class<?> util = Class.forName(METHOD_OF);
      return MethodHandles.privateLookupIn(util, MethodHandles.lookup())
          .findStatic(
              util,
              "determineProxiedAddresses",
              MethodType.methodType(
                  ProxiedAddresses.class,
                  HttpHeaders.class,
                  List.class,
                  ProxiedAddresses.class,
                  InetSocketAddress.class,
                  Predicate.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
