package dev.netinfo.benchmark;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * One library in one scenario.
 *
 * @param scenario a constant of the enum of the library's family
 * @param method a benchmark method
 */
record Trial(Scenario scenario, Method method) {
  private static final List<Class<?>> FAMILIES =
      List.of(
          Literals.class,
          HostileLiterals.class,
          Ranges.class,
          XForwardedFor.class,
          Forwarded.class,
          ClientRequests.class);

  /** Returns every trial there is: scenario by scenario, netinfo the first in each. */
  static List<Trial> all() {
    return FAMILIES.stream().flatMap(Trial::ofFamily).toList();
  }

  /** Returns the library and its call. */
  String label() {
    return method.getAnnotation(LibraryCall.class).value();
  }

  /** Returns whether the others are compared with this library. */
  boolean isBaseline() {
    return method.getName().equals("netinfo");
  }

  Class<?> family() {
    return method.getDeclaringClass();
  }

  /** Returns the field that JMH sets to the scenario. */
  Field parameter() {
    return parameter(family());
  }

  /** Asks the library once, as JMH does, and returns its answer as a text. */
  String answer() {
    try {
      Object state = family().getDeclaredConstructor().newInstance();
      parameter().set(state, scenario);
      annotated(family(), Setup.class).findFirst().orElseThrow().invoke(state);
      return AnswerText.of(method.invoke(state));
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(this + " fails", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(this + " is not open to JMH", e);
    }
  }

  private static Stream<Trial> ofFamily(Class<?> family) {
    List<Method> libraries =
        annotated(family, LibraryCall.class)
            .sorted(Comparator.comparing(method -> netinfoFirst(method.getName())))
            .toList();
    return Arrays.stream(parameter(family).getType().getEnumConstants())
        .map(Scenario.class::cast)
        .flatMap(scenario -> libraries.stream().map(method -> new Trial(scenario, method)));
  }

  private static String netinfoFirst(String name) {
    return name.startsWith("netinfo") ? " " + name : name;
  }

  private static Field parameter(Class<?> family) {
    return Arrays.stream(family.getDeclaredFields())
        .filter(field -> field.isAnnotationPresent(Param.class))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<Method> annotated(Class<?> family, Class<? extends Annotation> annotation) {
    return Arrays.stream(family.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(annotation));
  }
}
