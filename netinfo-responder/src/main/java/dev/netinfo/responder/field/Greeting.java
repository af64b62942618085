package dev.netinfo.responder.field;

import dev.netinfo.text.Printable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A greeting such as {@code Hello from {pod_name} at {pod_ip} back to {client_ip}}: compiled once,
 * rendered for every request.
 *
 * {@snippet file="dev/netinfo/responder/field/ExamplesTest.java" region="greeting"}
 *
 * <p>Immutable and thread-safe.
 */
public final class Greeting {
  /** The greeting of the lesson. */
  public static final String DEFAULT = "Hello from {pod_name} at {pod_ip} back to {client_ip}";

  private static final Set<Field> PLACEHOLDERS = EnumSet.complementOf(EnumSet.of(Field.GREETING));

  private final String template;
  private final List<Part> parts;

  private Greeting(String template, List<Part> parts) {
    this.template = template;
    this.parts = List.copyOf(parts);
  }

  /**
   * Compiles a template. A placeholder is a field in braces; a closing brace without an opening one
   * stands for itself.
   *
   * @throws IllegalArgumentException if a placeholder is not a field, a brace is not closed, or the
   *     template is more than one line; the message quotes the text and lists the fields
   */
  public static Greeting compile(String template) {
    if (!Printable.isOneLine(template)) {
      throw refused(template, "has a control character; a greeting is one line of text");
    }
    List<Part> parts = new ArrayList<>();
    int at = 0;
    for (int open; (open = template.indexOf('{', at)) >= 0; ) {
      int close = template.indexOf('}', open);
      if (close < 0) {
        throw refused(template, "has a brace that is not closed by }" + knownFields());
      }
      parts.add(new Text(template.substring(at, open)));
      parts.add(new Placeholder(placeholder(template, template.substring(open + 1, close))));
      at = close + 1;
    }
    parts.add(new Text(template.substring(at)));
    return new Greeting(template, parts);
  }

  /**
   * Returns the same greeting with the text of some fields filled in.
   *
   * @param texts returns the text of a field, or null if it may differ from request to request
   */
  Greeting with(Function<Field, @Nullable String> texts) {
    List<Part> known = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      String fixed =
          part instanceof Placeholder placeholder
              ? texts.apply(placeholder.field)
              : ((Text) part).text;
      if (fixed == null) {
        known.add(new Text(text.toString()));
        known.add(part);
        text.setLength(0);
      } else {
        text.append(fixed);
      }
    }
    known.add(new Text(text.toString()));
    return new Greeting(template, known);
  }

  /**
   * Returns the greeting as text.
   *
   * @param texts returns the text of a field
   */
  public String render(Function<Field, String> texts) {
    // Mostly a text and an address: to concatenate them copies less than a builder would.
    String rendered = "";
    for (Part part : parts) {
      rendered = rendered.concat(part.render(texts));
    }
    return rendered;
  }

  /** Returns the template. */
  @Override
  public String toString() {
    return template;
  }

  private static Field placeholder(String template, String text) {
    Field field = Field.of(text);
    if (field == null || !PLACEHOLDERS.contains(field)) {
      throw refused(
          template,
          "has the unknown placeholder " + Printable.quote("{" + text + "}") + knownFields());
    }
    return field;
  }

  private static String knownFields() {
    return PLACEHOLDERS.stream()
        .map(field -> "{" + field + "}")
        .collect(Collectors.joining(" ", "; the known placeholders are ", ""));
  }

  private static IllegalArgumentException refused(String template, String fault) {
    return new IllegalArgumentException(Printable.quote(template) + " " + fault);
  }

  private sealed interface Part {
    String render(Function<Field, String> texts);
  }

  private record Text(String text) implements Part {
    @Override
    public String render(Function<Field, String> texts) {
      return text;
    }
  }

  private record Placeholder(Field field) implements Part {
    @Override
    public String render(Function<Field, String> texts) {
      return texts.apply(field);
    }
  }
}
