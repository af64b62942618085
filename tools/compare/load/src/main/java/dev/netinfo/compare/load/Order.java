package dev.netinfo.compare.load;

import java.util.List;

/**
 * A load to be put on a server. Immutable.
 *
 * @param open whether requests are sent at a rate, whatever the server does; else each connection
 *     asks when it was answered
 * @param keepAlive whether connections are kept; else each request has one of its own
 * @param amount the requests per second of an open load, else the connections
 * @param seconds how long
 * @param port of the server on 127.0.0.1
 * @param path what is asked for
 * @param forwardedFor the value of X-Forwarded-For; empty if there is no such header
 */
record Order(
    boolean open,
    boolean keepAlive,
    int amount,
    int seconds,
    int port,
    String path,
    String forwardedFor) {
  /** Reads {@code open|closed keep|new AMOUNT SECONDS PORT [PATH [FORWARDED-FOR]]}. */
  static Order parse(String line) {
    List<String> words = List.of(line.split(" ", -1));
    return new Order(
        words.get(0).equals("open"),
        words.get(1).equals("keep"),
        Integer.parseInt(words.get(2)),
        Integer.parseInt(words.get(3)),
        Integer.parseInt(words.get(4)),
        words.size() > 5 ? words.get(5) : "/",
        words.size() > 6 ? words.get(6) : "");
  }
}
