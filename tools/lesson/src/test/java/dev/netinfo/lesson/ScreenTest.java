package dev.netinfo.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.watch.terminal.Canvas;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScreenTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  private final Screen screen =
      new Screen(out, new Canvas(Screen.COLUMNS, Integer.MAX_VALUE, false, false), new Programs());

  @Test
  void countsPromisesThatWereBroken() {
    screen.check("kept", true, "");
    assertThrows(StoppedException.class, () -> screen.require("broken", false, "nothing"));
    assertEquals(1, screen.summary());
    assertEquals(
        """
           ok    kept
           FAIL  broken; found: nothing

        == Summary
           FAIL  broken; found: nothing
           1 of 2 checks passed
        """,
        shown());
  }

  @Test
  void breaksACommandWhereAShellGoesOn() {
    screen.command("curl -H '" + "a b ".repeat(15) + "' http://demo-service.dev");
    assertEquals(
        "\n$ curl -H '" + "a b ".repeat(15) + "' \\\n    http://demo-service.dev\n", shown());
  }

  @Test
  void hasColoursOnlyWhereTheyAreWanted() {
    new Screen(out, new Canvas(Screen.COLUMNS, 24, true, true), new Programs()).command("ls");
    assertTrue(shown().contains("\033["));
  }

  private String shown() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
