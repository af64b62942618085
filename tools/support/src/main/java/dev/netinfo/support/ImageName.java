package dev.netinfo.support;

import dev.netinfo.text.Printable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;

/** The name of an image without its tag, such as {@code registry.example:5000/team/demo}. */
public record ImageName(String text) {
  /** A part of a path. */
  public static final String COMPONENT = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";

  /** A registry's host, with its port if it has one; {@link #isHost} is stricter. */
  public static final String HOST = "(?:[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:]+\\])(?::[0-9]{1,5})?";

  /** Is found in a host that is no path of Docker Hub. */
  public static final Pattern QUALIFIED = Pattern.compile("[.:]|^localhost$");

  /** The names of files are made of it, and of a tag. */
  private static final int MAX_LENGTH = 200;

  private static final Pattern NAME =
      Pattern.compile("(?:" + HOST + "/)?" + COMPONENT + "(?:/" + COMPONENT + ")*");
  private static final Pattern TAG_AND_DIGEST =
      Pattern.compile("(:\\w[\\w.-]{0,127})?(@sha256:[0-9a-f]{64})?$");

  /** Returns whether there can be such a host, with its port if it has one. */
  public static boolean isHost(String text) {
    try {
      URI uri = new URI("http://" + text + "/");
      return uri.getHost() != null && uri.getPort() != 0 && uri.getPort() <= Port.MAX;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** Returns the last part of the name, which the files are called after. */
  public String lastPart() {
    return text.substring(text.lastIndexOf('/') + 1);
  }

  @Override
  public String toString() {
    return text;
  }

  /** Reads a name from the command line. */
  public static final class Converter implements ITypeConverter<ImageName> {
    @Override
    public ImageName convert(String text) {
      if (text.length() > MAX_LENGTH) {
        throw new IllegalArgumentException(
            "%s is longer than %d characters".formatted(Printable.quote(text), MAX_LENGTH));
      }
      if (!NAME.matcher(text).matches()) {
        throw new IllegalArgumentException(
            "%s %s; write a name without a tag, such as demo"
                .formatted(Printable.quote(text), fault(text)));
      }
      String first = text.substring(0, Math.max(0, text.indexOf('/')));
      if (QUALIFIED.matcher(first).find() && !isHost(first)) {
        throw new IllegalArgumentException(
            Printable.quote(text)
                + ": no such host or port; write a name without a tag, such as"
                + " registry.example:5000/demo");
      }
      return new ImageName(text);
    }

    private static String fault(String text) {
      String last = text.substring(text.lastIndexOf('/') + 1);
      return last.contains(":")
          ? "has a tag"
          : last.matches(".*[A-Z].*") ? "has an upper-case letter" : "is not the name of an image";
    }
  }

  /** Reads a name with or without a tag or a digest from the command line. */
  public static final class WithTag implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      try {
        new Converter().convert(TAG_AND_DIGEST.matcher(text).replaceFirst(""));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            Printable.quote(text) + " is not the name of an image; write one such as nginx:1.28",
            e);
      }
      return text;
    }
  }
}
