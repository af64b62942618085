package dev.netinfo.lesson.kubectl;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** What {@code kubectl exec} talks to. */
record Exec(Curl curl) {
  /** Speaks v5.channel.k8s.io: a byte for the stream, then its data; 3 is how it ended. */
  void run(ServerWebSocket socket) {
    List<String> command =
        new QueryStringDecoder(socket.uri()).parameters().getOrDefault("command", List.of());
    String text = curl.run(command);
    socket.writeBinaryMessage(Buffer.buffer(new byte[] {1}).appendString(text));
    JsonObject end = new JsonObject().put("metadata", new JsonObject()).put("status", "Success");
    socket.writeBinaryMessage(
        Buffer.buffer(new byte[] {3}).appendString(text.isEmpty() ? refused() : end.encode()));
    socket.close();
  }

  private String refused() {
    if (curl.isMissing) {
      String reason = "exec: \"curl\": executable file not found in $PATH";
      return ApiServer.failure(
              500, "InternalError", "error executing command in container: " + reason)
          .encode();
    }
    JsonObject cause = new JsonObject().put("reason", "ExitCode").put("message", "7");
    return ApiServer.failure(500, "NonZeroExitCode", "command terminated with non-zero exit code")
        .put("details", new JsonObject().put("causes", new JsonArray().add(cause)))
        .encode();
  }
}
