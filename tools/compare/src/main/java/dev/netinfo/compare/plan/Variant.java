package dev.netinfo.compare.plan;

/** How a candidate is made. */
public enum Variant {
  /** The image, as it is started in a pod: its own run time, flags and AOT cache. */
  IMAGE,

  /** The same jars on a JDK with the flags that it has by itself. */
  DEFAULT,

  /** Not ours: what the framework costs without us, on the same JDK with the same flags. */
  BARE
}
