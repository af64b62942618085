package dev.netinfo.micronaut;

import dev.netinfo.request.ClientRequest;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Binds a parameter of type {@link ClientRequest}. */
@Singleton
final class ClientRequestBinder implements TypedRequestArgumentBinder<ClientRequest> {
  private static final Argument<ClientRequest> TYPE = Argument.of(ClientRequest.class);

  private final ClientRequests requests;

  ClientRequestBinder(ClientRequests requests) {
    this.requests = requests;
  }

  @Override
  public Argument<ClientRequest> argumentType() {
    return TYPE;
  }

  @Override
  public BindingResult<ClientRequest> bind(
      ArgumentConversionContext<ClientRequest> context, HttpRequest<?> request) {
    Optional<ClientRequest> client = Optional.of(requests.of(request));
    return () -> client;
  }
}
