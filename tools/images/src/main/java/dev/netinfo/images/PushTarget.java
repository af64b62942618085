package dev.netinfo.images;

import dev.netinfo.support.ImageName;
import dev.netinfo.text.Printable;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;

/** A registry and the path in it that images are pushed to. */
record PushTarget(String text) {
  private static final Pattern TARGET =
      Pattern.compile(ImageName.HOST + "(?:/" + ImageName.COMPONENT + ")+");
  private static final Pattern LOOPBACK =
      Pattern.compile("(localhost|127\\.[0-9.]+|\\[::1\\])(:[0-9]+)?");

  /** Returns the registry's host, with its port. */
  String registry() {
    return text.substring(0, text.indexOf('/'));
  }

  /** Returns whether the registry is this machine, which may be asked without TLS. */
  boolean isLoopback() {
    return LOOPBACK.matcher(registry()).matches();
  }

  @Override
  public String toString() {
    return text;
  }

  /** Reads a target from the command line. */
  static final class Converter implements ITypeConverter<PushTarget> {
    @Override
    public PushTarget convert(String text) {
      if (!TARGET.matcher(text).matches()) {
        throw new IllegalArgumentException(
            "%s %s; write HOST[:PORT]/PATH".formatted(Printable.quote(text), fault(text)));
      }
      PushTarget target = new PushTarget(text);
      if (!ImageName.QUALIFIED.matcher(target.registry()).find()) {
        throw new IllegalArgumentException(
            Printable.quote(text)
                + ": a host without a dot or a port would be a path of Docker Hub; write"
                + " HOST:PORT/PATH");
      }
      if (!ImageName.isHost(target.registry())) {
        throw new IllegalArgumentException(
            Printable.quote(text) + ": no such host or port; write HOST[:PORT]/PATH");
      }
      return target;
    }

    private static String fault(String text) {
      return text.contains("/")
          ? "is not a registry and a path of lower-case letters"
          : "has no path behind the registry's host";
    }
  }
}
