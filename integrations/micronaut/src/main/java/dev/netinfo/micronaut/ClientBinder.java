package dev.netinfo.micronaut;

import dev.netinfo.client.ClientIp;
import dev.netinfo.request.ClientRequest;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;

/** Binds parameters of one type to what is resolved of a request. */
record ClientBinder<T>(Argument<T> argumentType, Function<HttpRequest<?>, T> client)
    implements TypedRequestArgumentBinder<T> {

  @Override
  public BindingResult<T> bind(ArgumentConversionContext<T> context, HttpRequest<?> request) {
    Optional<T> value = Optional.of(client.apply(request));
    return () -> value;
  }

  /** The types: Micronaut looks for the binder of an {@code Optional} by its whole type. */
  @Factory
  static final class Types {
    @Singleton
    ClientBinder<ClientIp> clientIp(ClientRequests requests) {
      return new ClientBinder<>(
          Argument.of(ClientIp.class), request -> requests.of(request).client());
    }

    @Singleton
    ClientBinder<ClientRequest> clientRequest(ClientRequests requests) {
      return new ClientBinder<>(Argument.of(ClientRequest.class), requests::of);
    }

    @Singleton
    ClientBinder<Optional<ClientIp>> optionalClientIp(ClientRequests requests) {
      return new ClientBinder<>(
          Argument.optionalOf(ClientIp.class),
          request -> Optional.of(requests.of(request).client()));
    }

    @Singleton
    ClientBinder<Optional<ClientRequest>> optionalClientRequest(ClientRequests requests) {
      return new ClientBinder<>(
          Argument.optionalOf(ClientRequest.class), request -> Optional.of(requests.of(request)));
    }
  }
}
