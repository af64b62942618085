package dev.netinfo.micronaut;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OlderMicronautTest {
  /**
   * Micronaut 4 ignores a bean whose definition names a class that only Micronaut 5 has, and would
   * go on to believe forged headers. The class path of the tests has definitions of their own.
   */
  @ParameterizedTest
  @ValueSource(classes = {NetinfoAddressResolver.class, NetinfoHostResolver.class})
  void findsTheBeansThatReplaceItsOwn(Class<?> bean) throws Exception {
    Path classes = Path.of(bean.getProtectionDomain().getCodeSource().getLocation().toURI());
    String definition = bean.getPackageName().replace('.', '/') + "/$" + bean.getSimpleName();
    String names =
        Files.readString(
            classes.resolve(definition + "$Definition.class"), StandardCharsets.ISO_8859_1);
    assertFalse(names.contains("io/micronaut/inject/ReplacesDefinition"), bean::getName);
  }
}
