package dev.netinfo.identity;

/**
 * A value with the place that it was taken from.
 *
 * @param value the value
 * @param source the environment variable, {@code hostname}, {@code interface eth0} and the like
 */
public record Fact<T>(T value, String source) {}
