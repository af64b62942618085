package dev.netinfo.lesson;

/** Whether an object was there before the lesson. */
enum Presence {
  ABSENT,
  /** Made from the project's manifests, by the lesson or by hand. */
  OURS,
  FOREIGN;

  /** Returns whether the object is there, and whose it is. */
  static Presence of(Kubectl kubectl, Thing thing) {
    Output output =
        kubectl.run(
            "get",
            thing.kind(),
            thing.name(),
            "-n",
            thing.namespace(),
            "--ignore-not-found",
            "-o",
            "jsonpath=found:{.metadata.labels.app\\.kubernetes\\.io/part-of}");
    if (!output.isOk()) {
      throw new Refusal("cannot read " + thing + ": " + output.reason());
    }
    if (output.text().isEmpty()) {
      return ABSENT;
    }
    return output.text().equals("found:netinfo") ? OURS : FOREIGN;
  }
}
