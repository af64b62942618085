package dev.netinfo.watch.command;

/** The text of {@code --help}. */
final class Help {
  static final String TEXT =
      """
      netinfo watch: asks a URL again and again, and shows which pod answered whom

        ./netinfo watch URL [options]

        --rate N          requests for each second (default: 5; 0.001 to 1000)
        --keep-alive      one connection for all requests, as a browser has; without it,
                          a new connection for each, as curl has
        --count N         ends after so many requests
        --duration TIME   ends after a time, such as 30s, 5m or 10h
        --timeout TIME    for one request (default: 5s)
        --header LINE     is sent too, such as "X-Forwarded-For: 203.0.113.9"; may be repeated
        --json            prints each request as one line of JSON, the summary on stderr
        --fail            exit status 1 if a request failed: a gate for a rollout
        --page [PORT]     shows it on a page, too (default: http://localhost:8090/)
        --record A.cast   records what a terminal shows (asciicast), and draws it: A.svg
        --help            this text

      In a terminal the picture moves; elsewhere lines are printed. Ctrl-C ends it, with a
      summary. NO_COLOR is obeyed. Without --count or --duration, it ends at once if the first
      request finds nobody; with one of them, it goes on trying, and counts.

      Exit status: 0; 1 with --fail if a request failed, or none was made; 2 if it was asked
      for something wrong, or nobody is there.
      """;

  private Help() {}
}
