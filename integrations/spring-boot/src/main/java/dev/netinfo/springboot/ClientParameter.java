package dev.netinfo.springboot;

import dev.netinfo.client.ClientIp;
import dev.netinfo.request.ClientRequest;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;

/**
 * A parameter of type {@code ClientIp} or {@code ClientRequest}, or an {@code Optional} of one. Its
 * value is the attribute named after the class. Without this, Spring would make an object of the
 * class from the request's parameters, which the client chooses.
 */
final class ClientParameter {
  private ClientParameter() {}

  static boolean is(MethodParameter parameter) {
    Class<?> type = type(parameter);
    return type == ClientIp.class || type == ClientRequest.class;
  }

  static @Nullable Object value(
      MethodParameter parameter, Function<String, @Nullable Object> attributes) {
    Object value = attributes.apply(type(parameter).getName());
    return parameter.getParameterType() == Optional.class ? Optional.ofNullable(value) : value;
  }

  private static Class<?> type(MethodParameter parameter) {
    return parameter.nestedIfOptional().getNestedParameterType();
  }
}
