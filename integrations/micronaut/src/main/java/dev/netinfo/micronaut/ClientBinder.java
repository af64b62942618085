package dev.netinfo.micronaut;

import dev.netinfo.client.ClientIp;
import dev.netinfo.request.ClientRequest;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;

/** Binds parameters of type {@link ClientIp} and {@link ClientRequest}. */
abstract class ClientBinder<T> implements TypedRequestArgumentBinder<T> {
  private final Argument<T> type;
  private final Function<HttpRequest<?>, T> client;

  private ClientBinder(Class<T> type, Function<HttpRequest<?>, T> client) {
    this.type = Argument.of(type);
    this.client = client;
  }

  @Override
  public Argument<T> argumentType() {
    return type;
  }

  @Override
  public BindingResult<T> bind(ArgumentConversionContext<T> context, HttpRequest<?> request) {
    Optional<T> value = Optional.of(client.apply(request));
    return () -> value;
  }

  @Singleton
  static final class OfClientIp extends ClientBinder<ClientIp> {
    OfClientIp(ClientRequests requests) {
      super(ClientIp.class, request -> requests.of(request).client());
    }
  }

  @Singleton
  static final class OfClientRequest extends ClientBinder<ClientRequest> {
    OfClientRequest(ClientRequests requests) {
      super(ClientRequest.class, requests::of);
    }
  }
}
