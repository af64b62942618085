package dev.netinfo.responder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DelegateTest {
  private final Map<?, ?> map =
      Delegate.of(Map.class, Map.of("a", "b"), "get", arguments -> List.of(arguments));

  @Test
  void replacesOneMethod() {
    assertEquals(List.of("a"), map.get("a"));
    assertEquals(4, Delegate.of(List.class, List.of(), "size", none -> 4).size());
  }

  @Test
  void passesAllOtherCallsOn() {
    assertEquals(1, map.size());
    assertEquals("{a=b}", map.toString());
  }

  @Test
  void throwsWhatTheOriginalThrows() {
    assertThrows(UnsupportedOperationException.class, map::clear);
  }
}
