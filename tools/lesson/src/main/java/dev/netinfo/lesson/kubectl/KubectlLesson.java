package dev.netinfo.lesson.kubectl;

import static dev.netinfo.text.Printable.quote;

import dev.netinfo.lesson.Chapter;
import dev.netinfo.lesson.Programs;
import dev.netinfo.lesson.RefusedException;
import dev.netinfo.lesson.Release;
import dev.netinfo.lesson.Screen;
import dev.netinfo.lesson.steps.Lesson;
import dev.netinfo.lesson.steps.SourceIp;
import dev.netinfo.support.PrintableText;
import java.io.Console;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lesson on the cluster of a kubectl context. The working directory is the project's. */
public final class KubectlLesson {
  private final KubectlOptions options;
  private final Programs programs = new Programs();
  private final Session session;
  private final String context;
  private final String version;
  private volatile boolean isOver;

  private KubectlLesson(KubectlOptions options, String what) {
    this.options = options;
    this.context = Preflight.context(new Kubectl(programs, null), options.context());
    Kubectl kubectl = new Kubectl(programs, context);
    this.version = Preflight.serverVersion(kubectl, context);
    if (options.context() == null) {
      requireConsent(what, context);
    }
    this.session = new Session(kubectl, Screen.stdout(programs), options.timeout());
  }

  /** Gives the lesson, and returns the exit status: 0, or 1 if a check failed. */
  public static int give(KubectlOptions options, Chapter chapter, List<Release> releases) {
    return new KubectlLesson(options, "Give the lesson").give(chapter, releases);
  }

  /** Removes what the lesson made, and returns the exit status: 0, or 1 if that failed. */
  public static int cleanUp(KubectlOptions options) {
    KubectlLesson lesson = new KubectlLesson(options, "Remove what the lesson made");
    return new Cleanup(lesson.session).play();
  }

  /** A context that was not named is not touched before somebody says yes. */
  private static void requireConsent(String what, String context) {
    String unasked =
        "the context %s was not named, and there is no terminal to ask on; name it: --context %s"
            .formatted(quote(context), context);
    Console console =
        Optional.ofNullable(System.console())
            .filter(Console::isTerminal)
            .orElseThrow(() -> new RefusedException(unasked));
    String answer = console.readLine("%s in the cluster of the context %s? [y/N] ", what, context);
    if (answer == null || !answer.strip().toLowerCase(Locale.ROOT).matches("y|yes")) {
      throw new RefusedException("nothing was changed; name another context with --context");
    }
  }

  private int give(Chapter chapter, List<Release> releases) {
    ClusterBefore before = ClusterBefore.look(session.kubectl());
    Preflight.requireRights(session.kubectl(), context, before.isNamespaceNew());
    Kustomizations kustomizations = new Kustomizations(options, before.isNamespaceForeign());
    KubectlCluster cluster = new KubectlCluster(session, kustomizations, before);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> tidyIfInterrupted(cluster, before)));
    try {
      introduce(before);
      return play(chapter, releases, cluster, before);
    } finally {
      isOver = true;
    }
  }

  private int play(
      Chapter chapter, List<Release> releases, KubectlCluster cluster, ClusterBefore before) {
    Screen screen = session.screen();
    try {
      int status =
          switch (chapter) {
            case POD_NETWORKING -> new Lesson(cluster, screen, releases).play();
            case SOURCE_IP -> new SourceIp(cluster, screen, null).play(releases.getFirst());
          };
      if (!cluster.puttingBack().isEmpty()) {
        programs.awaitInterruption();
        cluster.puttingBack().forEach(session::show);
      }
      screen.note("what the lesson made is removed by: ./netinfo lesson --cleanup");
      return status;
    } catch (RefusedException e) {
      programs.awaitInterruption();
      screen.title("Back to what was there before");
      cluster.puttingBack().forEach(session::show);
      restore(before);
      throw e;
    }
  }

  /** Puts back what the lesson has changed, and labels what it has made, by programs of its own. */
  private void tidyIfInterrupted(KubectlCluster cluster, ClusterBefore before) {
    if (isOver) {
      return;
    }
    programs.interrupt();
    Kubectl kubectl = new Kubectl(new Programs(), context);
    try {
      cluster.puttingBack().forEach(kubectl::run);
      before.labelling(kubectl).forEach(kubectl::run);
    } catch (RefusedException e) {
      System.err.println("netinfo: " + PrintableText.line(String.valueOf(e.getMessage())));
    }
    System.err.println(
        "netinfo: interrupted; what the lesson has made is removed by: ./netinfo lesson --cleanup");
  }

  /** What was asked for is not possible: the cluster is left as it was found. */
  private void restore(ClusterBefore before) {
    ClusterBefore.Deployment deployment = before.deployment();
    if (deployment != null) {
      session.show("rollout undo deployment/demo -n dev --to-revision=" + deployment.revision());
      session.show("scale deployment/demo -n dev --replicas=" + deployment.replicas());
    }
    new Cleanup(session).remove(before.absent());
  }

  private void introduce(ClusterBefore before) {
    Screen screen = session.screen();
    screen.note("context " + context + ", Kubernetes " + version);
    screen.note(
        "commands are shown as you would write them; they are run with --context "
            + context
            + ", with -n default for the jumpbox, with a --timeout for waits, and without -it");
    if (before.isNamespaceForeign()) {
      screen.note("the namespace dev was there before, and stays as it is");
    }
  }
}
