package dev.netinfo.helidon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.helidon.webserver.http.RoutingRequest;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestWrapperTest {
  /** A method that a newer Helidon adds as a default would otherwise not reach its request. */
  @Test
  void passesOnEveryMethod() throws Exception {
    List<Method> inherited = new ArrayList<>();
    for (Method method : RoutingRequest.class.getMethods()) {
      Method ours =
          ClientServerRequest.class.getMethod(method.getName(), method.getParameterTypes());
      if (!Modifier.isStatic(method.getModifiers()) && ours.getDeclaringClass().isInterface()) {
        inherited.add(method);
      }
    }
    assertEquals(List.of(), inherited);
  }
}
