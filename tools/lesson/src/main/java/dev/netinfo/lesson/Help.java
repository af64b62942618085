package dev.netinfo.lesson;

/** The text of {@code --help}. */
final class Help {
  static final String TEXT =
      """
      The lesson on the cluster of a kubectl context: three pods of 1.0.0, a rollout to each
      overlay, who answers the jumpbox, a scale-out and the way back, with a check after each step.

        ./netinfo lesson [--context NAME] [options]
        ./netinfo lesson --cleanup [--context NAME]

        --context NAME         the kubectl context; without it, the current one, after a question
        --overlay NAME         rolls out to it: micronaut, helidon, vertx (default: all three);
                               may be repeated
        --name NAME            the images' name without the tag (default: demo), such as
                               registry.example/team/demo
        --jumpbox-image IMAGE  with curl and sleep (default: nginx)
        --timeout SECONDS      how long to wait for one condition (default: 300)
        --cleanup              removes what the lesson made and nothing else

      Exit status: 0; 1 if a check failed; 2 if the lesson could not be given, and nothing is left
      changed.
      """;

  private Help() {}
}
