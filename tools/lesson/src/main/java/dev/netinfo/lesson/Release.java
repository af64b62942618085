package dev.netinfo.lesson;

import dev.netinfo.support.DemoVersion;
import dev.netinfo.support.Framework;

/** What the Deployment runs: a version of the demo, made with a framework. */
public record Release(DemoVersion version, Framework framework) {
  /** Returns the tag of its image, such as {@code 1.1.0-vertx}. */
  public String tag() {
    return version.tag(framework);
  }
}
