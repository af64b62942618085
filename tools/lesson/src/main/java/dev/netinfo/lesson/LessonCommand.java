package dev.netinfo.lesson;

import static dev.netinfo.text.Printable.quote;

import dev.netinfo.lesson.kubectl.KubectlLesson;
import dev.netinfo.lesson.kubectl.KubectlOptions;
import dev.netinfo.support.CommandLines;
import dev.netinfo.support.DemoVersion;
import dev.netinfo.support.Framework;
import dev.netinfo.support.ImageName;
import dev.netinfo.support.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** The command {@code ./netinfo lesson}. Its working directory is the project's. */
@Command(
    name = "lesson",
    description = {
      "Play the lesson on a cluster, by kubectl, and check each step.",
      "pod-networking: three pods of the first version, a rollout to each framework, who answers the"
          + " jumpbox, a scale-out, a forged header, and a rollback. source-ip: what each way to a"
          + " pod does to the client's address.",
    },
    footer = {
      "",
      "Exit status: 0; 1 if a check failed; 2 if the lesson could not be played, and the cluster is"
          + " as it was."
    })
public final class LessonCommand implements Callable<Integer> {
  /** What the first overlay is made with. */
  private static final Framework FIRST = Framework.HELIDON;

  @Option(
      names = "--context",
      paramLabel = "NAME",
      description =
          "The kubectl context, such as kind-kind. Without it: the current one, if you confirm it.")
  private @Nullable String context;

  @Option(
      names = "--chapter",
      paramLabel = "CHAPTER",
      description = "The chapter to play: ${COMPLETION-CANDIDATES}.")
  private Chapter chapter = Chapter.POD_NETWORKING;

  @Option(
      names = "--overlay",
      paramLabel = "FRAMEWORK",
      description =
          "Framework to roll out to; may be repeated (default: each). The chapter source-ip runs on"
              + " the first one (default: helidon).",
      showDefaultValue = Visibility.NEVER)
  private List<Framework> overlays = new ArrayList<>();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = KubectlOptions.DEFAULT_NAME,
      converter = ImageName.Converter.class,
      description = "Name of the images without a tag, such as registry.example/team/demo.")
  private ImageName name = new ImageName(KubectlOptions.DEFAULT_NAME);

  @Option(
      names = "--jumpbox-image",
      paramLabel = "IMAGE",
      converter = ImageName.WithTag.class,
      description =
          "Image of the jumpbox, such as registry.example/nginx:1.28, with curl and sleep (default:"
              + " nginx:1.28).")
  private @Nullable String jumpboxImage;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = Seconds.class,
      defaultValue = "300",
      description = "Longest wait for one condition, in seconds or such as 5m.")
  private Duration timeout = Duration.ZERO;

  @Option(names = "--cleanup", description = "Remove what the lesson made, and nothing else.")
  private boolean cleanup;

  /** Takes the words of the command line; runs in the project's directory. */
  public static void main(String[] arguments) {
    System.exit(CommandLines.run(new LessonCommand(), arguments));
  }

  @Override
  public Integer call() {
    return cleanup
        ? KubectlLesson.cleanUp(options())
        : KubectlLesson.give(options(), chapter, releases());
  }

  /** Returns what is played: the first version, then the current one with each framework. */
  List<Release> releases() {
    if (chapter == Chapter.SOURCE_IP) {
      Framework framework = overlays.isEmpty() ? FIRST : overlays.getFirst();
      return List.of(new Release(DemoVersion.CURRENT, framework));
    }
    List<Release> releases = new ArrayList<>();
    releases.add(new Release(DemoVersion.FIRST, FIRST));
    (overlays.isEmpty() ? Framework.all() : overlays)
        .stream()
            .distinct()
            .map(framework -> new Release(DemoVersion.CURRENT, framework))
            .forEach(releases::add);
    return releases;
  }

  KubectlOptions options() {
    return new KubectlOptions(context, name.text(), jumpboxImage, timeout);
  }

  /** A time, or a number of seconds. */
  private static final class Seconds implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      try {
        return Times.parse(text.matches("[1-9][0-9]{0,4}") ? text + "s" : text);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(quote(text) + " is not a time; write 300 or 5m", e);
      }
    }
  }
}
