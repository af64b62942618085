package dev.netinfo.lesson.kubectl;

import dev.netinfo.lesson.Output;
import dev.netinfo.lesson.RefusedException;
import java.util.List;
import java.util.stream.Stream;

/** Removes what the lesson made, which is what it has marked. */
record Cleanup(Session session) {
  /** Removes what is marked; returns the exit status. */
  int play() {
    session.screen().title("Removes what the lesson made");
    Inventory before = Inventory.of(session.kubectl());
    List<LessonObject> made = LessonObject.ALL.stream().filter(before::isMarked).toList();
    if (made.isEmpty()) {
      session.screen().note("the lesson made nothing here");
      return 0;
    }
    remove(made);
    Inventory after = Inventory.of(session.kubectl());
    List<LessonObject> gone = withoutNamespace(made).toList();
    List<LessonObject> left = gone.stream().filter(after::has).toList();
    session.screen().check("what the lesson made is gone: " + gone, left.isEmpty(), left);
    return session.screen().summary();
  }

  /** Removes these, but the namespace only if nobody else has put anything into it. */
  void remove(List<LessonObject> made) {
    List<LessonObject> objects = withoutNamespace(made).toList();
    for (String namespace : List.of(LessonObject.CLIENT_NAMESPACE, LessonObject.NAMESPACE)) {
      String names = LessonObject.names(objects, namespace);
      if (!names.isEmpty()) {
        run("delete " + names + " -n " + namespace + " --ignore-not-found");
      }
    }
    if (made.contains(LessonObject.DEPLOYMENT)) {
      run("wait --for=delete pod -l app=demo,app.kubernetes.io/part-of=netinfo -n dev");
    }
    if (made.contains(LessonObject.NAMESPACE_ITSELF)) {
      removeNamespace();
    }
  }

  private static Stream<LessonObject> withoutNamespace(List<LessonObject> made) {
    return made.stream().filter(it -> !it.equals(LessonObject.NAMESPACE_ITSELF));
  }

  private void removeNamespace() {
    String others = others();
    if (!others.isEmpty()) {
      session.screen().note("the namespace dev stays, for what others put into it: " + others);
      return;
    }
    run("delete namespace dev --ignore-not-found");
  }

  private String others() {
    try {
      return String.join(", ", new ForeignObjects(session.kubectl()).names());
    } catch (RefusedException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private void run(String command) {
    session.screen().command("kubectl " + command);
    Output output = session.follow(command, () -> {});
    if (!output.isOk()) {
      session.screen().check("kubectl " + command + " succeeds", false, output.reason());
    }
  }
}
