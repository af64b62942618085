package dev.netinfo.responder.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadReaderTest {
  private static final String LINE = "GET / HTTP/1.1\r\n";
  private static final String HEAD = LINE + "Host: h\r\n\r\n";

  /** More than a request line may have. */
  private static final String ENDLESS = "x".repeat(8 * 1024 + 1);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 7, 25, 26, 27, 28, 51, 52, 53, 1000})
  void readsHeadByHeadInWhateverPiecesTheyCome(int size) {
    String all = HEAD + "\r\n" + HEAD + "GET / HTTP/1.0\r\n\r\n" + HEAD + "hello" + HEAD;
    assertEquals(
        List.of(HEAD, HEAD, "GET / HTTP/1.0\r\n\r\n", HEAD, "hello" + HEAD),
        heads(pieces(all, size)));
  }

  @Test
  void takesWhatIsLongerThanAHeadMayBeAsItIs() {
    assertEquals(ENDLESS + HEAD, String.join("", heads(pieces(ENDLESS + HEAD, 8192))));
    assertEquals(ENDLESS.substring(1), heads(pieces(ENDLESS + HEAD, 8192)).get(0));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 50, 1000})
  void knowsContentFromAHead(int size) {
    String post = "POST / HTTP/1.1\r\nHost: h\r\ncontent-LENGTH: \t7 \r\n\r\n";
    List<String> heads = heads(pieces(post + "GET /\r\n" + HEAD, size));
    assertEquals(post, heads.get(0));
    assertEquals("GET /\r\n", String.join("", heads.subList(1, heads.size() - 1)));
    assertEquals(HEAD, heads.get(heads.size() - 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Expect: 100-continue", "Transfer-Encoding: x", "transfer-ENCODING:"})
  void takesNothingForAHeadBehindContentOfUnknownEnd(String line) {
    String post = "POST / HTTP/1.1\r\n" + line + "\r\nContent-Length: 1\r\n\r\n";
    assertEquals(
        List.of(post, HEAD.substring(0, 20), HEAD.substring(20)),
        heads(new ArrayDeque<>(List.of(post + HEAD.substring(0, 20), HEAD.substring(20)))));
  }

  @Test
  void measuresNoTimeOfContent() {
    List<Duration> ages = new ArrayList<>();
    HeadReader reader = reader(ages, "POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nhe", "llo");
    for (int i = 0; i < 3; i++) {
      reader.read();
    }
    assertThrows(NoSuchElementException.class, reader::read);
    assertEquals(List.of(Duration.ZERO, Duration.ZERO, Duration.ZERO), ages);
  }

  @ParameterizedTest
  @ValueSource(strings = {" \r\n", "\t\n", "\rx\r\n", "a: b\r\r\n", "\r\r\n", "\0\r\n", "\n\r"})
  void takesNoOtherLineForAnEmptyOne(String line) {
    String head = "GET / HTTP/1.1\r\n" + (line.startsWith("\n") ? "a" : "") + line + "x: y\r\n\r\n";
    assertEquals(head, heads(pieces(head + HEAD, 9)).get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r\n\r\n\r\n"})
  void leavesOutEmptyLinesBeforeAHead(String lines) {
    assertEquals(List.of(HEAD, HEAD), heads(pieces(lines + HEAD + lines + HEAD, 2)));
  }

  @ParameterizedTest
  @ValueSource(strings = {" \r\n\r\n", "\0\n\n"})
  void takesNoBlankLineForAHead(String lines) {
    assertEquals(lines + HEAD, heads(pieces(lines + HEAD + HEAD, 2)).get(0));
  }

  @ParameterizedTest
  @CsvSource({
    "GET / HTTP/1.1, Transfer-Encoding: gzip, 501",
    "GET / HTTP/1.1, transfer-encoding:CHUNKED, 0",
    "GET / HTTP/1.1, Expect: 100-continue, 0",
    "GET / HTTP/1.1, X: HTTP/1.0, 0",
    "GET / HTTP/1.0, X: y, 505",
    "GET / HTTP/1.0, Transfer-Encoding: chunked, 505",
    "GET / HTTP/1.1, X : y, 400"
  })
  void knowsWhatTheServerMustNotAnswerItself(String line, String header, int status) {
    for (String head : List.of(line, line.replace("GET", "HEAD"))) {
      HeadReader reader =
          reader(pieces(head + "\r\nHost: h\r\n" + header + "\r\n\r\n", 9), new HeadBudget());
      reader.read();
      Response refusal = reader.refusal();
      assertEquals(status, refusal == null ? 0 : refusal.status(), head);
      assertTrue(refusal == null || head.startsWith("HEAD") == (refusal.body().length == 0));
    }
  }

  @Test
  void knowsHowLongAgoAHeadBegan() {
    List<Duration> ages = new ArrayList<>();
    HeadReader reader = reader(ages, HEAD + "GET", " / HT", "TP/1.1\r\n\r\n");
    reader.read();
    reader.read();
    assertEquals(Duration.ZERO, ages.get(0));
    assertTrue(ages.get(1).compareTo(Duration.ZERO) > 0);
    assertTrue(ages.get(2).compareTo(ages.get(1)) > 0);
    assertEquals(Duration.ZERO, reader.age());
  }

  @Test
  void endsAConnectionForWhoseHeadThereIsNothingLeft() {
    HeadBudget budget = new HeadBudget();
    assertTrue(budget.grows(0, 4 * 1024 * 1024));
    assertNull(new HeadReader(LINE.repeat(500)::getBytes, budget).read());
    assertEquals(HEAD, new String(new HeadReader(HEAD::getBytes, budget).read(), ISO_8859_1));
  }

  @Test
  void givesBackWhatAHeadHasHeldThatNeverEnds() {
    HeadBudget budget = new HeadBudget();
    for (int i = 0; i < 1000; i++) {
      HeadReader reader = reader(pieces(LINE + "x".repeat(16_000), 8192), budget);
      assertThrows(NoSuchElementException.class, reader::read);
    }
    assertTrue(budget.grows(0, 4 * 1024 * 1024));
  }

  private static List<String> heads(Deque<String> pieces) {
    HeadReader reader = reader(pieces, new HeadBudget());
    List<String> heads = new ArrayList<>();
    try {
      while (true) {
        heads.add(new String(reader.read(), ISO_8859_1));
      }
    } catch (NoSuchElementException end) {
      return heads;
    }
  }

  /** Returns a reader of these pieces, and its age whenever it waits for one. */
  private static HeadReader reader(List<Duration> ages, String... all) {
    Deque<String> pieces = new ArrayDeque<>(List.of(all));
    HeadReader[] reader = new HeadReader[1];
    reader[0] =
        new HeadReader(
            () -> {
              ages.add(reader[0].age());
              return pieces.remove().getBytes(ISO_8859_1);
            },
            new HeadBudget());
    return reader[0];
  }

  private static HeadReader reader(Deque<String> pieces, HeadBudget budget) {
    return new HeadReader(() -> pieces.remove().getBytes(ISO_8859_1), budget);
  }

  private static Deque<String> pieces(String text, int size) {
    Deque<String> pieces = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i += size) {
      pieces.add(text.substring(i, Math.min(text.length(), i + size)));
    }
    return pieces;
  }
}
