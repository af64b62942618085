package dev.netinfo.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors have the rest. */
class AuthorityTest {

  @ParameterizedTest
  @CsvSource({
    "a, a, -1",
    "a:9, a, 9",
    "AZ.az.09:19, az.az.09, 19",
    "a-_~b, a-_~b, -1",
    "0, 0, -1",
    "[::1]:65535, '[::1]', 65535",
  })
  void hasAHostAndAPort(String text, String host, int port) {
    Authority authority = parse(text);
    assertEquals(host, authority == null ? null : authority.host());
    assertEquals(port, authority == null ? null : authority.port());
  }

  /** The neighbours of the letters and digits, and of the brackets. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a/", "a;", "a@", "a[", "a`", "a{", "[", "]", "[:", "[]:80", "[::1]80", "a:/", "a:;"
      })
  void isNullForAllElse(String text) {
    assertNull(parse(text));
  }

  @Test
  void isNullForNull() {
    assertNull(Authority.tryParse(null));
  }

  @Test
  void equalsTheSameHostAndPort() {
    assertEquals(parse("a.example:80"), parse("A.example:080"));
    assertNotEquals(parse("a.example:80"), parse("a.example:81"));
    assertNotEquals(parse("a.example:80"), parse("b.example:80"));
    assertNotEquals(parse("a.example:80"), parse("a.example"));
    assertNotEquals(hash("a.example:80"), hash("a.example:81"));
    assertNotEquals(hash("a.example:80"), hash("b.example:80"));
  }

  private static int hash(String text) {
    return Objects.hashCode(parse(text));
  }

  private static @Nullable Authority parse(String text) {
    return Authority.tryParse(text);
  }
}
