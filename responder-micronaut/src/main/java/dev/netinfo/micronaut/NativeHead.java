package dev.netinfo.micronaut;

import dev.netinfo.responder.http.Head;
import dev.netinfo.responder.http.Response;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.netty.NettyHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.util.AsciiString;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A response's head in the form that Micronaut and Netty write without checking it again.
 *
 * @param headers all except the content type, which Micronaut would parse for each response
 */
record NativeHead(
    HttpStatus status, @Nullable MediaType contentType, Map<AsciiString, AsciiString> headers) {

  static NativeHead of(Head head) {
    Map<String, String> fields = new LinkedHashMap<>(head.headers());
    String type = fields.remove("Content-Type");
    Map<AsciiString, AsciiString> headers = new LinkedHashMap<>();
    fields.forEach((name, value) -> headers.put(new AsciiString(name), new AsciiString(value)));
    return new NativeHead(
        HttpStatus.valueOf(head.status()), type == null ? null : MediaType.of(type), headers);
  }

  MutableHttpResponse<byte[]> with(byte[] body, int length) {
    MutableHttpResponse<byte[]> response = HttpResponse.status(status);
    NettyHttpHeaders written = (NettyHttpHeaders) response.getHeaders();
    headers.forEach(written::setUnsafe);
    written.setUnsafe(HttpHeaderNames.DATE, HttpDate.now());
    if (contentType != null) {
      written.contentType(contentType);
    }
    if (length != Response.NO_LENGTH) {
      written.setUnsafe(HttpHeaderNames.CONTENT_LENGTH, String.valueOf(length));
    }
    return body.length == 0 ? response : response.body(body);
  }
}
