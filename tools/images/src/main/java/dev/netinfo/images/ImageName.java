package dev.netinfo.images;

import dev.netinfo.support.Port;
import dev.netinfo.text.Printable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;

/** The name of an image without its tag, such as {@code registry.example:5000/team/demo}. */
record ImageName(String text) {
  static final String COMPONENT = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
  static final String HOST = "(?:[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:]+\\])(?::[0-9]{1,5})?";
  static final Pattern QUALIFIED = Pattern.compile("[.:]|^localhost$");
  private static final Pattern NAME =
      Pattern.compile("(?:" + HOST + "/)?" + COMPONENT + "(?:/" + COMPONENT + ")*");

  /** Returns whether there can be such a host, with its port if it has one. */
  static boolean isHost(String text) {
    try {
      URI uri = new URI("http://" + text + "/");
      return uri.getHost() != null && uri.getPort() != 0 && uri.getPort() <= Port.MAX;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** Returns the last part of the name, which the files are called after. */
  String lastPart() {
    return text.substring(text.lastIndexOf('/') + 1);
  }

  @Override
  public String toString() {
    return text;
  }

  /** Reads a name from the command line. */
  static final class Converter implements ITypeConverter<ImageName> {
    @Override
    public ImageName convert(String text) {
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
}
