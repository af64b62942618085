package dev.netinfo.vertx;

import dev.netinfo.client.ForwardingHeader;
import java.lang.StackWalker.StackFrame;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Detects Vert.x-Web's own support for forwarded headers, which replaces the peer by the leftmost
 * address of a header. No method of Vert.x's API returns whether it is on.
 */
final class AllowForward {
  private static final Logger log = System.getLogger(NetinfoHandler.class.getName());

  private static final String WEB = "io.vertx.ext.web.";

  private static final AtomicBoolean hasComplained = new AtomicBoolean();

  private AllowForward() {}

  /**
   * Refuses a router with forwarded headers on, if its class can be asked.
   *
   * @throws IllegalArgumentException if they are on
   */
  static void refuse(Object router) {
    try {
      Object allowed = router.getClass().getMethod("getAllowForward").invoke(router);
      if (!"NONE".equals(String.valueOf(allowed))) {
        throw new IllegalArgumentException(complaint("router.allowForward(" + allowed + ")"));
      }
    } catch (ReflectiveOperationException unknown) {
      // Not a router, or one whose module hides it. isReading() detects it on a request.
    }
  }

  /** Returns whether Vert.x-Web is the code that asks for the header; logs that once. */
  static boolean isReading(CharSequence header) {
    if (!ForwardingHeader.isOfProxies(header.toString()) || !isAsking()) {
      return false;
    }
    if (!hasComplained.getAndSet(true)) {
      log.log(Level.ERROR, complaint("router.allowForward"));
    }
    return true;
  }

  private static boolean isAsking() {
    int beforeTheCaller = 3;
    return StackWalker.getInstance()
        .walk(frames -> frames.skip(beforeTheCaller).findFirst())
        .map(StackFrame::getClassName)
        .filter(name -> name.startsWith(WEB))
        .isPresent();
  }

  private static String complaint(String call) {
    return call
        + " replaces the client by the value of a header, which anybody can forge;"
        + " remove the call: NetinfoHandler gives the router the client";
  }
}
