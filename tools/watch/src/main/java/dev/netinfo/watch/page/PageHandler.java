package dev.netinfo.watch.page;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpHandlers;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;

/** Answers the page's requests. What is wrong with one is said in our words, never in its own. */
final class PageHandler implements HttpHandler {
  private static final int MISDIRECTED = 421;
  private static final int MAX_READERS = 64;
  private static final int UNKNOWN_LENGTH = 0;
  private static final Headers HTML = Headers.of("Content-Type", "text/html; charset=utf-8");
  private static final Headers TEXT = Headers.of("Content-Type", "text/plain; charset=utf-8");

  private final PageModel model;
  private final PageDocument document;
  private final Map<String, Runnable> switches;
  private final Semaphore readers = new Semaphore(MAX_READERS);

  PageHandler(PageModel model, PageDocument document) {
    this.model = model;
    this.document = document;
    this.switches =
        Map.of(
            "/reset", model::reset,
            "/keep-alive/on", () -> model.keepAlive(true),
            "/keep-alive/off", () -> model.keepAlive(false));
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      protect(exchange.getResponseHeaders());
      String path = Objects.requireNonNullElse(exchange.getRequestURI().getPath(), "");
      if (!OriginCheck.isForUs(exchange)) {
        text(exchange, MISDIRECTED, "Use localhost or an IP address.");
      } else if (path.equals("/")) {
        get(exchange, this::page);
      } else if (path.equals("/events")) {
        get(exchange, this::events);
      } else if (switches.containsKey(path)) {
        post(exchange, switches.get(path));
      } else {
        text(exchange, HttpURLConnection.HTTP_NOT_FOUND, "There is no such path; the page is /.");
      }
    }
  }

  private void protect(Headers headers) {
    headers.set("Content-Security-Policy", document.policy());
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cache-Control", "no-store");
  }

  private void get(HttpExchange exchange, HttpHandler response) throws IOException {
    if (exchange.getRequestMethod().equals("GET")) {
      response.handle(exchange);
    } else {
      refuseMethod(exchange, "GET");
    }
  }

  private void post(HttpExchange exchange, Runnable change) throws IOException {
    if (!exchange.getRequestMethod().equals("POST")) {
      refuseMethod(exchange, "POST");
    } else if (!OriginCheck.isFromThePage(exchange)) {
      text(
          exchange,
          HttpURLConnection.HTTP_FORBIDDEN,
          "Only the page itself may switch: an Origin is missing or foreign.");
    } else {
      change.run();
      HttpHandlers.of(HttpURLConnection.HTTP_NO_CONTENT, Headers.of(), "").handle(exchange);
    }
  }

  private void page(HttpExchange exchange) throws IOException {
    HttpHandlers.of(HttpURLConnection.HTTP_OK, HTML, document.with(model)).handle(exchange);
  }

  private void events(HttpExchange exchange) throws IOException {
    if (!readers.tryAcquire()) {
      text(exchange, HttpURLConnection.HTTP_UNAVAILABLE, "There are too many viewers already.");
      return;
    }
    try {
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
      exchange.sendResponseHeaders(HttpURLConnection.HTTP_OK, UNKNOWN_LENGTH);
      new EventStream(model, exchange.getResponseBody()).run();
    } catch (InterruptedException e) {
      throw new IOException(e);
    } finally {
      readers.release();
    }
  }

  private void refuseMethod(HttpExchange exchange, String allowed) throws IOException {
    exchange.getResponseHeaders().set("Allow", allowed);
    text(exchange, HttpURLConnection.HTTP_BAD_METHOD, "Only " + allowed + " is answered here.");
  }

  private static void text(HttpExchange exchange, int status, String text) throws IOException {
    HttpHandlers.of(status, TEXT, text + "\n").handle(exchange);
  }
}
