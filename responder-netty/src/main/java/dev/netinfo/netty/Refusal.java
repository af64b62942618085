package dev.netinfo.netty;

import dev.netinfo.responder.http.Response;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;

/** The response to a request that Netty could not decode. */
public final class Refusal {
  private Refusal() {}

  /** Returns the response to a head that was read with that failure. */
  public static Response of(DecoderResult failure) {
    return Response.refusal(
        switch (failure.cause()) {
          case TooLongHttpHeaderException headers -> 431;
          case TooLongHttpLineException target -> 414;
          default -> 400;
        });
  }
}
