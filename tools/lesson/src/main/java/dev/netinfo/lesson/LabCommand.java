package dev.netinfo.lesson;

import static dev.netinfo.text.Printable.quote;

import dev.netinfo.lesson.lab.Lab;
import dev.netinfo.lesson.lab.LabOptions;
import dev.netinfo.support.Build;
import dev.netinfo.support.CommandLines;
import dev.netinfo.support.Framework;
import dev.netinfo.support.Unchecked;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code ./netinfo lab}. Its working directory is the project's. */
@Command(
    name = "lab",
    description = {
      "Play the lesson on this machine, without a cluster.",
      "Nodes and pods are network namespaces inside a namespace of the lab's own. Needs Linux, root,"
          + " iproute2, nftables and curl; nginx for the step with a proxy."
    },
    subcommands = {LabCommand.Exec.class, LabCommand.Down.class},
    footer = {"", "Exit status: 0; 1 if a check failed; 2 if the lesson could not be played."})
public final class LabCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "FRAMEWORK",
      description = "Framework of the first pods.")
  private Framework framework = Framework.HELIDON;

  @Option(
      names = "--chapter",
      paramLabel = "CHAPTER",
      description = "The chapter to play: ${COMPLETION-CANDIDATES}.")
  private Chapter chapter = Chapter.POD_NETWORKING;

  @Option(
      names = "--pods",
      paramLabel = "N",
      defaultValue = "5",
      description = "Number of pods at first, 1 to 30.")
  void pods(String text) {
    pods = number("--pods", text, 30);
  }

  @Option(
      names = "--nodes",
      paramLabel = "N",
      defaultValue = "3",
      description = "Number of nodes, 1 to 9.")
  void nodes(String text) {
    nodes = number("--nodes", text, 9);
  }

  @Option(names = "--keep", description = "Leave the pods running after the lesson, for lab exec.")
  private boolean keep;

  @Option(
      names = "--record",
      paramLabel = "DIR",
      description =
          "Record the first rollout: rollout.cast and rollout.svg of a terminal, and page.png of the"
              + " page (needs chromium).")
  private @Nullable Path record;

  @Option(
      names = "--pictures",
      paramLabel = "DIR",
      description = "Draw the paths of the packets as SVG; in the chapter source-ip only.")
  private @Nullable Path pictures;

  private int pods;
  private int nodes;

  /** Takes the words of the command line; runs in the project's directory. */
  public static void main(String[] arguments) {
    System.exit(CommandLines.run(new LabCommand(), arguments));
  }

  @Override
  public Integer call() {
    Path directory = directory();
    Lab.check(keep);
    if (directory != null) {
      CommandLines.makeWritable(record == null ? "--pictures" : "--record", directory);
    }
    Build.modules(framework.module(), framework.next().module());
    Path made = directory == null ? null : Unchecked.io(directory::toRealPath);
    return Lab.play(new LabOptions(chapter, framework, pods, nodes, keep, made));
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

  @Command(
      name = "exec",
      description = "Run a command in a pod of the lab that was kept.",
      footer = {"", "For example: ./netinfo lab exec jumpbox curl http://demo-service.dev"})
  static final class Exec implements Callable<Integer> {
    @Parameters(
        index = "0",
        paramLabel = "POD",
        description = "Name of a pod or a node, or jumpbox, visitor or ingress.",
        showDefaultValue = Visibility.NEVER)
    private String pod = "";

    @Parameters(
        index = "1..*",
        arity = "1..*",
        paramLabel = "COMMAND",
        description = "The command and its arguments.",
        showDefaultValue = Visibility.NEVER)
    private List<String> command = new ArrayList<>();

    /** What looks like an option is the command's. */
    @Spec
    void stopAtPositional(CommandSpec spec) {
      spec.parser().stopAtPositional(true);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
      // As kubectl exec has it; the options end at the pod's name anyway.
      boolean hasDashes = command.size() > 1 && command.getFirst().equals("--");
      return Lab.exec(pod, hasDashes ? command.subList(1, command.size()) : command);
    }
  }

  @Command(name = "down", description = "Remove the lab that was kept.")
  static final class Down implements Callable<Integer> {
    @Override
    public Integer call() {
      System.out.println(Lab.down() ? "the lab is removed" : "no lab is running");
      return 0;
    }
  }

  private static int number(String option, String text, int max) {
    int number = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
    if (number < 1 || number > max) {
      throw new IllegalArgumentException(
          "%s: %s is not a number from 1 to %d".formatted(option, quote(text), max));
    }
    return number;
  }
}
