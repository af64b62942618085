package dev.netinfo.examples;

import com.linecorp.armeria.server.Server;
import dev.netinfo.client.ClientIpPolicy;
import java.net.InetAddress;
import java.net.InetSocketAddress;

class ArmeriaExampleTest extends ClientIpSpecification {
  @Override
  RunningServer start(ClientIpPolicy policy) {
    Server server =
        Server.builder()
            .http(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .service("/", new ArmeriaExample(policy))
            .build();
    server.start().join();
    return new RunningServer(server.activeLocalPort(), () -> server.stop().join());
  }
}
