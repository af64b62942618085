package dev.netinfo.watch.command;

import dev.netinfo.support.CommandLines;
import dev.netinfo.support.Port;
import dev.netinfo.text.Printable;
import dev.netinfo.watch.request.ServerCheck;
import dev.netinfo.watch.request.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./netinfo watch}: its options. */
@Command(
    name = "watch",
    description = "Request a URL again and again, and show which pod answers.",
    footer = {
      "",
      "On a terminal the display is updated in place, elsewhere it is printed line by line. Ctrl-C"
          + " stops with a summary. NO_COLOR is obeyed. If the first request finds no server, the"
          + " command stops; with --count or --duration it goes on, and counts a failed request.",
      "Exit status: 0; 1 with --fail if a request failed, or none was sent; 2 if the command line is"
          + " wrong, there is no server, or with --fail the output cannot be written."
    })
public final class WatchCommand implements Callable<Integer> {
  private static final Pattern RATE = Pattern.compile("[0-9]{1,4}(\\.[0-9]{1,3})?");
  private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,8}");
  private static final BigDecimal HIGHEST_RATE = BigDecimal.valueOf(1000);
  private static final double SECOND_NANOS = 1e9;
  private static final String PAGE_PORT = "8090";

  @Parameters(
      paramLabel = "URL",
      description = "The URL to request, such as http://demo-service.dev.",
      showDefaultValue = Visibility.NEVER)
  private String url = "";

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "5",
      description = "Requests per second, 0.001 to 1000.")
  private String rate = "5";

  @Option(
      names = "--keep-alive",
      description =
          "Use one connection for all requests, one after the other. Without it, each request has a"
              + " new connection, as with curl; at most 64 are open at once.")
  private boolean isKeptAlive;

  @Option(names = "--count", paramLabel = "N", description = "Stop after N requests.")
  private @Nullable String count;

  @Option(
      names = "--duration",
      paramLabel = "TIME",
      description = "Stop after this time, such as 30s, 5m or 10h.")
  @Nullable Duration duration;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      defaultValue = "5s",
      description = "Time limit for a request, from when it is due.")
  private Duration timeout = Duration.ofSeconds(5);

  @Option(
      names = "--header",
      paramLabel = "LINE",
      description =
          "Send this header too, such as \"X-Forwarded-For: 203.0.113.9\"; may be repeated.",
      showDefaultValue = Visibility.NEVER)
  private List<String> headers = new ArrayList<>();

  @Option(
      names = "--json",
      description = "Print each request as one line of JSON, and the summary on stderr.")
  boolean isJson;

  @Option(
      names = "--fail",
      description = "Exit with status 1 if a request failed: a gate for a rollout.")
  boolean isFailing;

  @Option(
      names = "--page",
      arity = "0..1",
      paramLabel = "PORT",
      fallbackValue = PAGE_PORT,
      preprocessor = OptionalPort.class,
      description = "Show it on a page too (without PORT: http://localhost:8090/).")
  @Nullable Port page;

  @Option(
      names = "--probe",
      paramLabel = "PORT",
      description =
          "Answer /livez and /readyz on this port of all addresses, for a kubelet: 200 as long as"
              + " requests are sent.")
  @Nullable Port probe;

  @Option(
      names = "--record",
      paramLabel = "A.cast",
      description = "Record the terminal (asciicast), and draw it as A.svg.")
  @Nullable Path recording;

  /** Runs the watcher without the other commands, as its image does. */
  public static void main(String[] arguments) {
    System.exit(
        CommandLines.of(new WatchCommand()).setCommandName("netinfo watch").execute(arguments));
  }

  @Override
  public Integer call() throws InterruptedException {
    check();
    if (!isPersistent()) {
      ServerCheck.check(target());
    }
    return new WatchRun(this).run();
  }

  Target target() {
    return new Target(Target.parse(url), headers(), timeout, isKeptAlive);
  }

  private void check() {
    interval();
    if (count != null && !COUNT.matcher(count).matches()) {
      throw refused("--count", count, "write a number of requests, from 1 to 999999999");
    }
    if (recording != null && recording.getFileName() == null) {
      throw refused("--record", recording.toString(), "write a file, such as rollout.cast");
    }
  }

  /** Returns the time from one request to the next. */
  Duration interval() {
    BigDecimal number = RATE.matcher(rate).matches() ? new BigDecimal(rate) : BigDecimal.ZERO;
    if (number.signum() <= 0 || number.compareTo(HIGHEST_RATE) > 0) {
      throw refused("--rate", rate, "write requests for each second, from 0.001 to 1000");
    }
    return Duration.ofNanos(Math.round(SECOND_NANOS / number.doubleValue()));
  }

  /** Returns after how many requests it ends; the largest number if that was not asked for. */
  long count() {
    return count == null ? Long.MAX_VALUE : Long.parseLong(count);
  }

  /** Returns whether it goes on although there is no server at first. */
  boolean isPersistent() {
    return duration != null || count != null;
  }

  /** Returns what is requested and how, in a line. */
  String asked() {
    BigDecimal number = new BigDecimal(rate);
    String often =
        number.compareTo(BigDecimal.ONE) >= 0
            ? number.stripTrailingZeros().toPlainString() + " requests/s"
            : "a request every " + seconds(number) + " s";
    return "%s  %s, %s"
        .formatted(
            Target.parse(url), often, isKeptAlive ? "one connection" : "a new connection each");
  }

  private static String seconds(BigDecimal rate) {
    BigDecimal tenths = BigDecimal.ONE.divide(rate, 1, RoundingMode.HALF_UP);
    return tenths.stripTrailingZeros().toPlainString();
  }

  /** Asks for a responder's JSON, unless the user asks for something else. */
  private List<String> headers() {
    List<String> lines = new ArrayList<>(headers);
    if (headers.stream().noneMatch(line -> line.regionMatches(true, 0, "Accept:", 0, 7))) {
      lines.addFirst("Accept: application/json");
    }
    return lines;
  }

  private static IllegalArgumentException refused(String option, String text, String wanted) {
    return new IllegalArgumentException(option + " " + Printable.quote(text) + ": " + wanted);
  }

  /** Takes the word after {@code --page} for its port only if it is a number. */
  private static final class OptionalPort implements IParameterPreprocessor {
    @Override
    @SuppressWarnings("JdkObsolete") // It is picocli's stack.
    public boolean preprocess(
        Stack<String> words, CommandSpec command, ArgSpec option, Map<String, Object> info) {
      boolean isAttached = "=".equals(info.get("separator"));
      if (!isAttached && (words.isEmpty() || !words.peek().matches("[0-9]+"))) {
        words.push(PAGE_PORT);
      }
      return false;
    }
  }
}
