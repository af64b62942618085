package dev.netinfo.lesson.lab;

import dev.netinfo.support.Framework;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How large a lab is, and what it is for.
 *
 * @param framework of the pods at first
 * @param pods how many at first
 * @param isKept whether the pods go on running after the lesson
 * @param record the directory for a recording of the first rollout, or null
 */
public record LabOptions(
    Framework framework, int pods, int nodes, boolean isKept, @Nullable Path record) {}
