package dev.netinfo.lesson;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A curl to the lesson's Service, as it is run and as a learner would type it. */
public record Curl(List<String> arguments) {
  private static final String SERVICE = "http://demo-service.dev";

  /** Returns one without options, such as {@code curl http://demo-service.dev/image}. */
  public static Curl path(String path) {
    return of(SERVICE + path);
  }

  /** Returns one with headers, such as {@code Accept: application/json}. */
  public static Curl headers(String... headers) {
    return of(SERVICE, headers);
  }

  /** Returns one to another URL. */
  public static Curl of(String url, String... headers) {
    Stream<String> options = Stream.of(headers).flatMap(header -> Stream.of("-H", header));
    return new Curl(Stream.concat(options, Stream.of(url)).toList());
  }

  /** Returns one that asks so many times, over one connection unless a header closes it. */
  public static Curl many(int requests, String... headers) {
    return of(SERVICE + "/?[1-" + requests + "]", headers).with("-s", "-m", "10");
  }

  /** Returns the same with further options. */
  public Curl with(String... options) {
    return new Curl(Stream.concat(Stream.of(options), arguments.stream()).toList());
  }

  /** Returns it without the progress that curl shows, and with a limit of time. */
  public Curl quietly() {
    return with("-sS", "--max-time", "10");
  }

  /** Returns the words of the command that runs it, given those that stand before. */
  public List<String> command(String... before) {
    return Stream.of(Stream.of(before), Stream.of("curl"), arguments.stream())
        .flatMap(words -> words)
        .toList();
  }

  /** Returns the command that runs it in the jumpbox. */
  public String inJumpbox() {
    return "kubectl exec -it jumpbox -- " + this;
  }

  @Override
  public String toString() {
    return "curl "
        + arguments.stream()
            .map(it -> it.matches("[\\w:/.-]+") ? it : "'" + it + "'")
            .collect(Collectors.joining(" "));
  }
}
