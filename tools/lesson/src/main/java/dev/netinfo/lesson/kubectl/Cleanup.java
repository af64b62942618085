package dev.netinfo.lesson.kubectl;

import dev.netinfo.lesson.Output;
import dev.netinfo.lesson.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Removes what the lesson made, which is what it has marked. */
record Cleanup(Session session) {
  /** Removes what is marked; returns the exit status. */
  int play() {
    session.screen().title("Removes what the lesson made");
    Inventory demo = inventory(LessonObject.NAMESPACE);
    Inventory client = inventory(LessonObject.CLIENT_NAMESPACE);
    List<LessonObject> made =
        Stream.concat(
                LessonObject.DEMO.stream().filter(demo::isMarked),
                LessonObject.JUMPBOX.stream().filter(client::isMarked))
            .toList();
    boolean isNamespaceMade = demo.isMarked(LessonObject.NAMESPACE_ITSELF);
    if (made.isEmpty() && !isNamespaceMade) {
      session.screen().note("the lesson made nothing here");
      return 0;
    }
    remove(made, isNamespaceMade);
    Inventory demoAfter = inventory(LessonObject.NAMESPACE);
    Inventory clientAfter = inventory(LessonObject.CLIENT_NAMESPACE);
    List<LessonObject> left =
        made.stream().filter(it -> demoAfter.has(it) || clientAfter.has(it)).toList();
    session.checks().check("what the lesson made is gone: " + made, left.isEmpty(), left);
    return session.checks().summary();
  }

  /** Removes these, and the namespace if nobody else has put anything into it. */
  void remove(List<LessonObject> made, boolean isNamespaceMade) {
    for (String namespace : List.of(LessonObject.CLIENT_NAMESPACE, LessonObject.NAMESPACE)) {
      List<String> names =
          made.stream()
              .filter(thing -> thing.namespace().equals(namespace))
              .map(LessonObject::toString)
              .toList();
      if (!names.isEmpty()) {
        run("delete " + String.join(" ", names) + " -n " + namespace + " --ignore-not-found");
      }
    }
    if (made.contains(LessonObject.DEPLOYMENT)) {
      run("wait --for=delete pod -l app=demo,app.kubernetes.io/part-of=netinfo -n dev");
    }
    if (isNamespaceMade) {
      removeNamespace();
    }
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

  private Inventory inventory(String namespace) {
    return Inventory.of(session.kubectl(), namespace);
  }

  private void run(String command) {
    session.screen().command("kubectl " + command);
    List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
    arguments.add("--timeout=" + session.timeout().toSeconds() + "s");
    Output output = session.follow(arguments, session.timeout().plusSeconds(30), () -> {});
    if (!output.isOk()) {
      session.checks().check("kubectl " + command + " succeeds", false, output.reason());
    }
  }
}
