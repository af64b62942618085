package dev.netinfo.identity;

/**
 * A value and where it was read.
 *
 * @param value the value
 * @param source the environment variable, {@code hostname}, {@code interface eth0} and the like
 */
record SourcedValue<T>(T value, String source) {}
