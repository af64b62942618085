package dev.netinfo.watch.request;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why a request has no answer. */
public enum FailureCause {
  /** The name of the host has no address. */
  UNRESOLVED("the name does not resolve"),
  /** Nothing listens there, or nobody is there. */
  REFUSED("connection refused"),
  /** Nobody took the connection, nor refused it, in time. */
  UNREACHED("no connection in time"),
  /** The whole answer did not come in time. */
  TIMED_OUT("no answer in time"),

  /** So many requests before it had no answer that its time was over before it could be sent. */
  NOT_SENT("not sent in time"),

  /** The connection ended before the answer did. */
  CUT_OFF("connection cut off"),
  /** What came is not HTTP. */
  MALFORMED("not an HTTP answer"),
  /** What came is longer than anything that is asked for here. */
  TOO_LARGE("answer too large"),
  /** TLS was not agreed upon. */
  TLS("TLS failed");

  private final String words;

  FailureCause(String words) {
    this.words = words;
  }

  /** Returns the failure for people, such as {@code connection refused}. */
  @Override
  public String toString() {
    return words;
  }

  static FailureCause of(IOException e) {
    return switch (e) {
      case FailureException failure -> failure.cause;
      case UnknownHostException _ -> UNRESOLVED;
      case ConnectException _ -> REFUSED;
      case SocketTimeoutException _ -> TIMED_OUT;
      case SSLException _ -> TLS;
      default -> CUT_OFF;
    };
  }

  /** There is no response, for that cause. */
  static final class FailureException extends IOException {
    private static final long serialVersionUID = 1;

    private final FailureCause cause;

    FailureException(FailureCause cause, @Nullable Throwable reason) {
      super(cause.toString(), reason);
      this.cause = cause;
    }
  }
}
