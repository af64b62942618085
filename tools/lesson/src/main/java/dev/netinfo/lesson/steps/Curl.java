package dev.netinfo.lesson.steps;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A curl to the lesson's Service, as it is run and as a learner would type it. */
record Curl(List<String> arguments) {
  private static final String SERVICE = "http://demo-service.dev";

  /** Returns one without options, such as {@code curl http://demo-service.dev/image}. */
  static Curl path(String path) {
    return new Curl(List.of(SERVICE + path));
  }

  /** Returns one with headers, such as {@code Accept: application/json}. */
  static Curl headers(String... headers) {
    return of(SERVICE, headers);
  }

  /** Returns one to another URL. */
  static Curl of(String url, String... headers) {
    Stream<String> options = Stream.of(headers).flatMap(header -> Stream.of("-H", header));
    return new Curl(Stream.concat(options, Stream.of(url)).toList());
  }

  /** Returns one that asks so many times, over one connection unless a header closes it. */
  static Curl many(int requests, String... headers) {
    Curl curl = of(SERVICE + "/?[1-" + requests + "]", headers);
    return new Curl(Stream.concat(Stream.of("-s", "-m", "10"), curl.arguments.stream()).toList());
  }

  /** Returns it without the progress that curl shows, and with a limit of time. */
  List<String> quietly() {
    return Stream.concat(Stream.of("-sS", "--max-time", "10"), arguments.stream()).toList();
  }

  /** Returns the command that runs it in the jumpbox. */
  String inJumpbox() {
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
