package dev.netinfo.examples;

import dev.netinfo.address.IpAddress;
import dev.netinfo.client.ClientIp;
import dev.netinfo.client.ClientIpPolicy;
import dev.netinfo.client.Peer;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.util.ArrayList;
import java.util.List;

/** An interceptor; the services ask {@code CLIENT_IP.get()}. */
final class GrpcExample implements ServerInterceptor {
  static final Context.Key<ClientIp> CLIENT_IP = Context.key("clientIp");

  private final ClientIpPolicy policy;

  GrpcExample(ClientIpPolicy policy) {
    this.policy = policy;
  }

  // @start region=example
  @Override
  public <A, B> ServerCall.Listener<A> interceptCall(
      ServerCall<A, B> call, Metadata metadata, ServerCallHandler<A, B> next) {
    IpAddress peer = Peer.of(call.getAttributes().get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR));
    ClientIp client = policy.resolve(peer, name -> lines(metadata, name));
    Context context = Context.current().withValue(CLIENT_IP, client);
    return Contexts.interceptCall(context, call, metadata, next);
  }

  private static List<String> lines(Metadata metadata, String name) {
    List<String> lines = new ArrayList<>();
    Iterable<String> values =
        metadata.getAll(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER));
    if (values != null) {
      values.forEach(lines::add);
    }
    return lines;
  }
  // @end
}
