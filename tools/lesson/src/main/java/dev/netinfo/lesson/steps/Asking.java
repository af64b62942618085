package dev.netinfo.lesson.steps;

import dev.netinfo.lesson.Cluster;
import dev.netinfo.lesson.Curl;
import dev.netinfo.lesson.Output;
import dev.netinfo.lesson.Screen;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks for the record of who asked, until the answer is one that the step is about. */
record Asking(Cluster cluster, Screen screen) {
  /** How long a node may take to learn of a change, and a pod may be left out by chance. */
  static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final Duration PAUSE = Duration.ofMillis(20);

  /** Asks the Service from the jumpbox, and shows the answer. */
  ClientRecord fromJumpbox(Predicate<ClientRecord> wanted) {
    Curl curl = Curl.headers(ClientRecord.JSON);
    return shown(curl.inJumpbox(), () -> cluster.curl(curl.quietly()), wanted);
  }

  /** Asks an URL from outside of the cluster, and shows the answer. */
  ClientRecord fromOutside(String url, Predicate<ClientRecord> wanted) {
    return from(cluster::curlOutside, "", Curl.of(url, ClientRecord.JSON), wanted);
  }

  /**
   * Asks by whatever runs curl, and shows the answer.
   *
   * @param prefix what stands before curl for a learner
   */
  ClientRecord from(
      Function<Curl, Output> runner, String prefix, Curl curl, Predicate<ClientRecord> wanted) {
    Curl patient =
        curl.quietly()
            .with("--noproxy", "*", "--connect-timeout", "2", "-w", ClientRecord.TELL_ADDRESS);
    return shown(prefix + curl, () -> runner.apply(patient), wanted);
  }

  private ClientRecord shown(String command, Supplier<Output> run, Predicate<ClientRecord> wanted) {
    screen.command(command);
    ClientRecord record = until(() -> ClientRecord.of(run.get()), wanted, PATIENCE);
    record.show(screen);
    return record;
  }

  /** Asks until the answer is a wanted one, or there was enough time for that; returns the last. */
  static <T> T until(Supplier<T> question, Predicate<? super T> wanted, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    T answer = question.get();
    while (!wanted.test(answer) && System.nanoTime() < end) {
      LockSupport.parkNanos(PAUSE.toNanos());
      answer = question.get();
    }
    return answer;
  }
}
