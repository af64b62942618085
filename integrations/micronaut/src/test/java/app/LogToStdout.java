package app;

import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;

/** Lets java.util.logging, to which Micronaut logs here, write to stdout at once. */
public final class LogToStdout {
  /** Called by the JDK. */
  public LogToStdout() {
    Logger root = Logger.getLogger("");
    root.addHandler(
        new StreamHandler(System.out, new Message()) {
          @Override
          public void publish(LogRecord entry) {
            super.publish(entry);
            flush();
          }
        });
  }

  private static final class Message extends Formatter {
    @Override
    public String format(LogRecord entry) {
      return formatMessage(entry) + "\n";
    }
  }
}
