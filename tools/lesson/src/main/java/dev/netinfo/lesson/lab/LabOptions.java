package dev.netinfo.lesson.lab;

import dev.netinfo.lesson.Chapter;
import dev.netinfo.support.Framework;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How large a lab is, and what it is for.
 *
 * @param framework of the pods at first
 * @param pods how many at first
 * @param isKept whether the pods go on running after the lesson
 * @param directory for a recording of the first rollout, or for pictures of the packets' ways,
 *     whichever the chapter has; or null
 */
public record LabOptions(
    Chapter chapter,
    Framework framework,
    int pods,
    int nodes,
    boolean isKept,
    @Nullable Path directory) {}
