package dev.netinfo.helidon;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * Makes objects that are others of Helidon's in all that is not overridden, also in methods that a
 * later Helidon adds. A class would have the interface's own default for those, and no error.
 */
final class Delegation {
  private Delegation() {}

  /** Returns an object of a type of Helidon's. */
  static <T> T of(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  /** Invokes the delegate; where that returns itself, the proxy does. */
  @SuppressWarnings("ReferenceEquality") // The delegate may have an equals of its own.
  static @Nullable Object invoke(
      Object delegate, Object proxy, Method method, @Nullable Object @Nullable [] arguments)
      throws Throwable {
    if (arguments != null && method.getName().equals("equals")) {
      return proxy == arguments[0];
    }
    try {
      Object result = method.invoke(delegate, arguments);
      return result == delegate ? proxy : result;
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }
}
