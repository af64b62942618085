package dev.netinfo.micronaut;

import dev.netinfo.client.ClientIp;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Binds a parameter of type {@link ClientIp}. */
@Singleton
final class ClientIpBinder implements TypedRequestArgumentBinder<ClientIp> {
  private static final Argument<ClientIp> TYPE = Argument.of(ClientIp.class);

  private final ClientRequests requests;

  ClientIpBinder(ClientRequests requests) {
    this.requests = requests;
  }

  @Override
  public Argument<ClientIp> argumentType() {
    return TYPE;
  }

  @Override
  public BindingResult<ClientIp> bind(
      ArgumentConversionContext<ClientIp> context, HttpRequest<?> request) {
    Optional<ClientIp> client = Optional.of(requests.of(request).client());
    return () -> client;
  }
}
