package dev.netinfo.helidon;

import dev.netinfo.request.ClientRequestPolicy;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http1.spi.Http1UpgradeRouting;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Passes every call on to the application's routing, or to a builder of it, and gives the routing
 * the request that the client made. The proxies pass on also what a later Helidon adds to its
 * interfaces; a class would silently inherit the interface's default for that.
 *
 * @param application the application's builder, a copy of it, or the routing that one of them built
 * @param policy how to resolve each request
 * @param isInPlace set when the server starts with this routing
 */
record ClientRouting(Object application, ClientRequestPolicy policy, AtomicBoolean isInPlace)
    implements InvocationHandler {

  /** Returns the application's builder, except that its routing gets the client's requests. */
  HttpRouting.Builder builder() {
    return (HttpRouting.Builder) proxy(HttpRouting.Builder.class);
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // the application's object may override equals
  public @Nullable Object invoke(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    if (arguments != null && method.getName().equals("equals")) {
      return proxy == arguments[0];
    }
    if (method.getName().equals("beforeStart")) {
      isInPlace.set(true);
    }
    replaceRequest(arguments);
    try {
      Object result = method.invoke(application, arguments);
      return result == application ? proxy : wrapped(result);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }

  private void replaceRequest(@Nullable Object @Nullable [] arguments) {
    for (int i = 0; arguments != null && i < arguments.length; i++) {
      if (arguments[i] instanceof RoutingRequest request) {
        arguments[i] = new ClientServerRequest(request, policy);
      }
    }
  }

  private @Nullable Object wrapped(@Nullable Object result) {
    return switch (result) {
      case HttpRouting.Builder copy -> new ClientRouting(copy, policy, isInPlace).builder();
      case HttpRouting routing ->
          new ClientRouting(routing, policy, isInPlace)
              .proxy(HttpRouting.class, Http1UpgradeRouting.class);
      case null, default -> result;
    };
  }

  private Object proxy(Class<?>... interfaces) {
    return Proxy.newProxyInstance(HttpRouting.class.getClassLoader(), interfaces, this);
  }
}
