package dev.netinfo.helidon;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * Makes proxies that pass every method that is not overridden to another object, also methods that
 * a later Helidon adds. A class would silently inherit the interface's default for those.
 */
final class Delegation {
  private Delegation() {}

  /** Returns a proxy of an interface of Helidon. */
  static <T> T of(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  /** Invokes the delegate. Returns the proxy where the delegate returns itself. */
  @SuppressWarnings("ReferenceEquality") // the delegate may override equals
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
