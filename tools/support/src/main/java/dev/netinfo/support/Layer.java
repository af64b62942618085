package dev.netinfo.support;

/**
 * A layer of an image.
 *
 * @param directory the deepest directory that holds all of its files, {@code /app/libs}
 * @param digest the digest of its compressed bytes, in hexadecimal
 * @param bytes its compressed length
 */
public record Layer(String directory, String digest, long bytes) {}
