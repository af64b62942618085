package dev.netinfo.benchmark;

import org.jspecify.annotations.Nullable;

/** What a framework says of the request that the client made. */
record Asked(@Nullable String scheme, @Nullable String host, @Nullable Object client) {}
