package dev.netinfo.examples;

import com.sun.net.httpserver.HttpServer;
import dev.netinfo.client.ClientIpPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

class JdkHttpServerExampleTest extends ClientIpSpecification {
  @Override
  RunningServer start(ClientIpPolicy policy) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", new JdkHttpServerExample(policy));
    server.start();
    return new RunningServer(server.getAddress().getPort(), () -> server.stop(0));
  }
}
