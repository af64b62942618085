package dev.netinfo.responder;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Replaces one method of a framework's object. */
public final class Delegate {
  private Delegate() {}

  /**
   * Returns an object that passes every call on to the original, except those of one method. Unlike
   * a class, it also passes on default methods that a later version of the framework adds.
   *
   * @param type an interface
   * @param method the name of the method
   * @param replacement takes the method's arguments, null if there are none
   */
  public static <T> T of(
      Class<T> type, T original, String method, Function<Object[], Object> replacement) {
    InvocationHandler handler =
        (proxy, called, arguments) ->
            called.getName().equals(method)
                ? replacement.apply(arguments)
                : invoke(original, called, arguments);
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static @Nullable Object invoke(
      Object original, Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(original, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
