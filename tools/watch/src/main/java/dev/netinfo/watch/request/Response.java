package dev.netinfo.watch.request;

/**
 * A response to a request.
 *
 * @param status such as 200
 * @param body as text in UTF-8; it comes from the server, and may hold any character
 * @param isFirst whether it is the first on its connection
 */
public record Response(int status, String body, boolean isFirst) {}
