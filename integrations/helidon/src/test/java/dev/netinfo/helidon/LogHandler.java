package dev.netinfo.helidon;

import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/** Keeps the messages of a logger. */
final class LogHandler extends Handler {
  private final List<String> messages;

  LogHandler(List<String> messages) {
    this.messages = messages;
  }

  @Override
  public void publish(LogRecord entry) {
    messages.add(entry.getMessage());
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
