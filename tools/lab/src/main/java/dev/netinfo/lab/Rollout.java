package dev.netinfo.lab;

import dev.netinfo.watch.statistics.Snapshot;
import dev.netinfo.watch.terminal.Report;
import org.jspecify.annotations.Nullable;

/** The step in which the Deployment goes from one image to another while it is asked. */
final class Rollout {
  /** A hundred requests a second, for longer than any rollout here. */
  private static final String[] LOAD = {"--rate", "100", "--duration", "1h"};

  private final Lab lab;
  private final Screen screen;

  Rollout(Lab lab, Screen screen) {
    this.lab = lab;
    this.screen = screen;
  }

  /** Plays it, and records it if that is wanted. */
  void to(Image image, String what, @Nullable Recording recorded) {
    screen.step("A rolling update " + what);
    screen.command("kubectl set image deployment/demo -n dev demo=" + image.name());
    screen.command("kubectl rollout status deployment/demo -n dev");
    Load load = lab.jumpbox().load(recorded == null ? LOAD : recorded.options());
    if (recorded != null) {
      recorded.before();
    }
    lab.deployment().rollOut(image);
    if (recorded != null) {
      recorded.after(lab.jumpbox(), screen);
    }
    Snapshot seen = load.end();
    screen.output("");
    screen.output(Report.rollout(seen, screen.canvas()));
    screen.check(
        seen.totals().failed() == 0 && seen.totals().requests() > 0,
        "%d of %d requests failed while the jumpbox went on asking"
            .formatted(seen.totals().failed(), seen.totals().requests()));
    screen.check(
        seen.rows().size() > lab.pods().size(),
        "old pods and new ones answered it, %d in all".formatted(seen.rows().size()));
  }
}
