package dev.netinfo.lesson;

import static dev.netinfo.text.Printable.quote;

import dev.netinfo.lesson.lab.Lab;
import dev.netinfo.lesson.lab.LabOptions;
import dev.netinfo.support.Build;
import dev.netinfo.support.Framework;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code ./netinfo lab}. Its working directory is the project's. */
@Command(
    name = "lab",
    description =
        "Gives the lesson on a network of pods on this machine, without a cluster. Nodes and pods are"
            + " network namespaces inside a namespace of the lab's own. Needs Linux, root, iproute2,"
            + " nftables and curl; nginx for the step with a proxy.",
    subcommands = {LabCommand.Exec.class, LabCommand.Down.class},
    footer = {"", "Exit status: 0; 1 if a check failed; 2 if the lesson could not be given."})
public final class LabCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "FRAMEWORK",
      description = "What the pods are made with at first.")
  private Framework framework = Framework.HELIDON;

  @Option(
      names = "--chapter",
      paramLabel = "CHAPTER",
      description = "What the lesson is about: ${COMPLETION-CANDIDATES}.")
  private Chapter chapter = Chapter.POD_NETWORKING;

  @Option(
      names = "--pods",
      paramLabel = "N",
      converter = Pods.class,
      description = "How many pods at first, 1 to 30.")
  private int pods = 5;

  @Option(
      names = "--nodes",
      paramLabel = "N",
      converter = Nodes.class,
      description = "How many nodes, 1 to 9.")
  private int nodes = 3;

  @Option(names = "--keep", description = "Leave the pods running.")
  private boolean keep;

  @Option(
      names = "--record",
      paramLabel = "DIR",
      description =
          "Write the first rollout as a terminal and a page show it (chromium): rollout.cast,"
              + " rollout.svg, page.png.")
  private @Nullable Path record;

  @Option(
      names = "--pictures",
      paramLabel = "DIR",
      description = "Draw the ways of the packets, in the chapter source-ip, as SVG.")
  private @Nullable Path pictures;

  /** Plays the lesson, and returns the exit status. */
  @Override
  public Integer call() {
    LabOptions options = new LabOptions(chapter, framework, pods, nodes, keep, directory());
    Lab.check(keep);
    Build.modules(framework.module(), framework.next().module());
    return Lab.play(options);
  }

  private @Nullable Path directory() {
    boolean isFirst = chapter == Chapter.POD_NETWORKING;
    if ((isFirst ? pictures : record) != null) {
      throw new IllegalArgumentException(
          isFirst
              ? "--pictures goes with --chapter " + Chapter.SOURCE_IP + " only"
              : "--record goes with --chapter " + Chapter.POD_NETWORKING + " only");
    }
    return isFirst ? record : pictures;
  }

  /** Runs a command in a pod of the lab that was kept. */
  @Command(
      name = "exec",
      description = "Runs a command in a pod of the lab that was kept, such as:",
      footer = {"", "./netinfo lab exec jumpbox curl http://demo-service.dev"})
  static final class Exec implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "POD", description = "Such as jumpbox.")
    private String pod = "";

    @Parameters(
        index = "1..*",
        arity = "1..*",
        paramLabel = "COMMAND",
        description = "With its arguments.")
    private List<String> command = new ArrayList<>();

    /** What looks like an option is the command's. */
    @Spec
    void stopAtPositional(CommandSpec spec) {
      spec.parser().stopAtPositional(true);
    }

    @Override
    public Integer call() {
      return Lab.exec(pod, command);
    }
  }

  /** Removes the lab that was kept. */
  @Command(name = "down", description = "Removes the lab that was kept.")
  static final class Down implements Callable<Integer> {
    @Override
    public Integer call() {
      System.out.println(Lab.down() ? "the lab is removed" : "no lab is running");
      return 0;
    }
  }

  private static final class Pods implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return number(text, 30);
    }
  }

  private static final class Nodes implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return number(text, 9);
    }
  }

  private static int number(String text, int max) {
    int number = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
    if (number < 1 || number > max) {
      throw new IllegalArgumentException(quote(text) + " is not a number from 1 to " + max);
    }
    return number;
  }
}
