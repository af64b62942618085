package dev.netinfo.lesson.lab;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;

/**
 * The pods of one image; its hash stands in their names.
 *
 * @param image what they run
 */
record ReplicaSet(Image image) {
  /** Kubernetes leaves out vowels and what looks like them, so that no name is a word. */
  private static final String ALPHABET = "bcdfghjklmnpqrstvwxz2456789";

  private static final int HASH = 10;
  private static final int SUFFIX = 5;
  private static final RandomGenerator RANDOM = new Random();

  /** Returns the pod-template-hash, such as {@code 58465f467c}: the same for the same image. */
  String hash() {
    CRC32 crc = new CRC32();
    crc.update(image.name().getBytes(StandardCharsets.UTF_8));
    return letters(new Random(crc.getValue()), HASH);
  }

  /** Returns a name for a new pod, such as {@code demo-58465f467c-l2f6g}. */
  String podName() {
    return "demo-" + hash() + "-" + letters(RANDOM, SUFFIX);
  }

  private static String letters(RandomGenerator random, int count) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < count; i++) {
      letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return letters.toString();
  }
}
