package dev.netinfo.watch.page;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.watch.request.RequestLoop;
import dev.netinfo.watch.request.Target;
import dev.netinfo.watch.statistics.RequestStatistics;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class EventStreamsTest {
  private static final URI ASKED = URI.create("http://127.0.0.1:9/");

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  @Test
  void letGoOfOneThatTakesNothing() throws IOException {
    EventStreams readers = readersWith(Duration.ZERO);
    try (PipedInputStream unread = new PipedInputStream(8)) {
      Future<?> served = serve(readers, unread);
      assertTrue(readers.haveRoom());
      ExecutionException ended = assertThrows(ExecutionException.class, served::get);
      assertInstanceOf(IOException.class, ended.getCause());
    }
  }

  @Test
  void haveNoRoomForOneTooMany() throws IOException {
    EventStreams readers = readersWith(Duration.ofDays(1));
    assertTrue(readers.haveRoom());
    try (PipedInputStream unread = new PipedInputStream(8)) {
      Future<?> served = serve(readers, unread);
      assertFalse(readers.haveRoom());
      assertFalse(served.isDone());
    }
  }

  /** Serves one that takes a byte, which tells that it is there, and then no more. */
  private Future<?> serve(EventStreams readers, PipedInputStream unread) throws IOException {
    PipedOutputStream out = new PipedOutputStream(unread);
    Future<?> served =
        threads.submit(() -> {
          readers.serve(out);
          return null;
        });
    assertTrue(unread.read() >= 0);
    return served;
  }

  private EventStreams readersWith(Duration stuck) {
    RequestStatistics watching = RequestStatistics.begin(InstantSource.system());
    Target target = new Target(ASKED, List.of(), Duration.ofSeconds(1), false);
    RequestLoop sampler = RequestLoop.start(target, Duration.ofMillis(1), 0, watching::add);
    return new EventStreams(new PageModel(ASKED, watching, sampler, new Phaser(1)), 1, stuck);
  }
}
