package dev.netinfo.identity;

import java.io.IOException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** The host's name where there is no {@code /proc}: macOS and Windows have the command for it. */
final class HostName {
  private static final String NAMELESS = "localhost";

  private HostName() {}

  /** Asks the system's {@code hostname} command, because the JDK's own answer may ask DNS. */
  static String withoutProc() {
    String name = ask();
    return name == null ? NAMELESS : name;
  }

  private static @Nullable String ask() {
    try {
      Process command =
          new ProcessBuilder("hostname").redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String name =
          new String(command.getInputStream().readAllBytes(), Charset.defaultCharset()).strip();
      return name.isEmpty() ? null : name;
    } catch (IOException e) {
      return null;
    }
  }
}
