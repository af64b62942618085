package dev.netinfo.lesson;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The command: {@code ./netinfo lesson}. Its working directory is the project's. */
public final class Main {
  private static final int REFUSED = 2;

  private Main() {}

  /** Gives the lesson and ends with its status: 0, 1 if a check failed, 2 if it was refused. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      System.exit(run(Options.parse(arguments), out));
    } catch (Refusal e) {
      System.err.println("netinfo: " + oneLine(e));
      System.exit(REFUSED);
    }
  }

  private static int run(Options options, PrintStream out) throws IOException {
    if (options.help()) {
      out.print(Help.TEXT);
      return 0;
    }
    Path project = Path.of("").toAbsolutePath();
    String context = Preflight.context(options.context(), project);
    Kubectl kubectl = new Kubectl(context, project);
    String version = Preflight.serverVersion(kubectl, context);
    if (options.context() == null) {
      String what = options.cleanup() ? "Remove what the lesson made" : "Give the lesson";
      Consent.require(what + " in the cluster of the context " + context + "?", context);
    }
    Screen screen = new Screen(out);
    Stage stage =
        new Stage(kubectl, new Cluster(kubectl), screen, new Checks(screen), options.timeout());
    return options.cleanup()
        ? new Cleanup(stage).play()
        : lesson(stage, options, project, introduction(context, version));
  }

  private static int lesson(Stage stage, Options options, Path project, List<String> introduction)
      throws IOException {
    Before before = Before.look(stage.kubectl());
    Preflight.requireRights(stage.kubectl(), introduction.getFirst(), before.isNamespaceNew());
    introduction.subList(1, introduction.size()).forEach(stage.screen()::note);
    Path written = Files.createTempDirectory("netinfo-lesson");
    written.toFile().deleteOnExit();
    if (before.isNamespaceForeign()) {
      stage.screen().note("the namespace dev was there before, and stays as it is");
    }
    Kustomizations kustomizations =
        new Kustomizations(project, options, written, before.isNamespaceForeign());
    Kubectl another = new Kubectl(introduction.getFirst(), project);
    try (Interruption _ = Interruption.prepare(stage, new Marks(another, before))) {
      return new Lesson(stage, kustomizations, options, before).play();
    }
  }

  private static String oneLine(Refusal refusal) {
    return Screen.harmless(String.valueOf(refusal.getMessage())).replaceAll("\\s+", " ");
  }

  private static List<String> introduction(String context, String version) {
    return List.of(
        context,
        "context " + context + ", Kubernetes " + version,
        "commands are shown as you would write them; they are run with --context " + context + ",",
        "with -n default for the jumpbox, with a --timeout for waits, and without -it");
  }
}
