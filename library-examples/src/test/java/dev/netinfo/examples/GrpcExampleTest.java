package dev.netinfo.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.netinfo.client.ClientIpPolicy;
import dev.netinfo.client.ForwardingHeader;
import dev.netinfo.client.TrustedProxies;
import io.grpc.CallOptions;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.InsecureServerCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A service that answers with the client's IP, asked by a client over HTTP/2. */
class GrpcExampleTest {
  private static final MethodDescriptor<String, String> METHOD =
      MethodDescriptor.<String, String>newBuilder()
          .setType(MethodType.UNARY)
          .setFullMethodName("example.Who/ClientIp")
          .setRequestMarshaller(new Utf8())
          .setResponseMarshaller(new Utf8())
          .build();

  @Test
  void takesTheRightmostUntrustedAddress() throws IOException {
    assertEquals("203.0.113.9", client("loopback", "6.6.6.6, 203.0.113.9"));
  }

  @Test
  void readsEveryLineOfTheHeader() throws IOException {
    assertEquals("203.0.113.9", client("loopback", "6.6.6.6", "203.0.113.9"));
    assertEquals("203.0.113.9", client("loopback", "203.0.113.9", "127.0.0.2"));
  }

  @Test
  void guessesNothing() throws IOException {
    assertEquals("unknown", client("loopback"));
    assertEquals("unknown", client("loopback", "203.0.113.9,"));
  }

  @Test
  void readsNoHeaderOfAnUntrustedPeer() throws IOException {
    assertEquals("127.0.0.1", client("10.0.0.0/8", "6.6.6.6, 203.0.113.9"));
  }

  private static String client(String trusted, String... forwardedFor) throws IOException {
    ClientIpPolicy policy =
        ClientIpPolicy.trustedRanges(
            ForwardingHeader.X_FORWARDED_FOR, TrustedProxies.parse(trusted));
    Server server =
        Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
            .addService(
                ServerServiceDefinition.builder("example.Who")
                    .addMethod(METHOD, ServerCalls.asyncUnaryCall(GrpcExampleTest::answer))
                    .build())
            .intercept(new GrpcExample(policy))
            .build()
            .start();
    ManagedChannel channel =
        Grpc.newChannelBuilder("127.0.0.1:" + server.getPort(), InsecureChannelCredentials.create())
            .build();
    Metadata metadata = new Metadata();
    for (String line : forwardedFor) {
      metadata.put(Metadata.Key.of("x-forwarded-for", Metadata.ASCII_STRING_MARSHALLER), line);
    }
    try {
      return ClientCalls.blockingUnaryCall(
          io.grpc.ClientInterceptors.intercept(
              channel, MetadataUtils.newAttachHeadersInterceptor(metadata)),
          METHOD,
          CallOptions.DEFAULT,
          "");
    } finally {
      channel.shutdownNow();
      server.shutdownNow();
    }
  }

  private static void answer(String request, StreamObserver<String> response) {
    response.onNext(GrpcExample.CLIENT_IP.get().text());
    response.onCompleted();
  }

  /** Texts as messages, so that no protocol compiler is needed. */
  private static final class Utf8 implements Marshaller<String> {
    @Override
    public InputStream stream(String text) {
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String parse(InputStream bytes) {
      try {
        return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
