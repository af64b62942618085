package dev.netinfo.springboot;

import dev.netinfo.client.Peer;
import dev.netinfo.request.ClientRequest;
import dev.netinfo.request.ClientRequestPolicy;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import reactor.netty.ReactorNetty;
import reactor.netty.http.server.ConnectionInfo;
import reactor.netty.http.server.ConnectionInformation;
import reactor.netty.http.server.logging.AccessLog;
import reactor.netty.http.server.logging.AccessLogArgProvider;

/** Sets the client in Reactor Netty's remote address and access log, which Spring cannot reach. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnClass(name = "org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory")
class ReactorNettySupport {
  /** Reactor Netty's own format, but for the connection's remote address, not the socket's. */
  private static final String FORMAT = "{} - {} [{}] \"{} {} {}\" {} {} {}";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT);

  /**
   * Sets the access log's format before the application's customizers run, which may set another,
   * and the remote address after them, instead of what Reactor Netty's own support would set.
   */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  WebServerFactoryCustomizer<NettyReactiveWebServerFactory> netinfoRemoteAddress(
      ClientRequestPolicy policy) {
    return factory -> {
      List<NettyServerCustomizer> all = new ArrayList<>();
      if (Boolean.getBoolean(ReactorNetty.ACCESS_LOG_ENABLED)) {
        all.add(server -> server.accessLog(true, ReactorNettySupport::line));
      }
      all.addAll(factory.getServerCustomizers());
      all.add(server -> server.forwarded((info, request) -> client(info, request, policy)));
      factory.setServerCustomizers(all);
    };
  }

  private static ConnectionInfo client(
      ConnectionInfo info, HttpRequest request, ClientRequestPolicy policy) {
    InetSocketAddress peer = info.getRemoteAddress();
    HttpHeaders headers = request.headers();
    ClientRequest client =
        policy.resolve(
            Peer.of(peer), info.getScheme(), headers.get(HttpHeaderNames.HOST), headers::getAll);
    return info.withRemoteAddress(new ClientSocketAddress(client, peer));
  }

  private static AccessLog line(AccessLogArgProvider request) {
    ConnectionInformation connection = request.connectionInformation();
    SocketAddress remote = connection == null ? null : connection.remoteAddress();
    return AccessLog.create(
        FORMAT,
        remote instanceof InetSocketAddress socket ? socket.getHostString() : "-",
        request.user(),
        TIME.format(request.accessDateTime()),
        request.method(),
        request.uri(),
        request.protocol(),
        request.status(),
        request.contentLength() > -1 ? request.contentLength() : "-",
        request.duration());
  }
}
