package dev.netinfo.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
  private static final Table TABLE =
      new Table(
          List.of(new Table.Column("who", false), new Table.Column("ns", true)),
          List.of(List.of("netinfo", "9.5"), List.of("x", "12,345.0")));

  @Test
  void linesUpTextsOnTheLeftAndNumbersOnTheRight() {
    assertEquals(
        """
        who            ns
        netinfo       9.5
        x        12,345.0\
        """,
        String.join("\n", TABLE.plain()));
  }

  @Test
  void linesUpInMarkdownToo() {
    assertEquals(
        """
        | who     |       ns |
        |---|---:|
        | netinfo |      9.5 |
        | x       | 12,345.0 |\
        """,
        String.join("\n", TABLE.markdown()));
  }
}
