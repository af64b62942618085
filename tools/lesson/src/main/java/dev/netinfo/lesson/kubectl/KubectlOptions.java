package dev.netinfo.lesson.kubectl;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * On which cluster the lesson is given, and with which images.
 *
 * @param context the kubectl context, or null if it was not named
 * @param imageName the images' name without a tag, such as {@code registry.example/team/demo}
 * @param jumpboxImage the jumpbox's image, or null for the component's
 * @param timeout how long to wait for one condition
 */
public record KubectlOptions(
    @Nullable String context, String imageName, @Nullable String jumpboxImage, Duration timeout) {
  /** The images' name in the manifests. */
  public static final String DEFAULT_NAME = "demo";
}
