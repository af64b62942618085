package dev.netinfo.vertx;

import dev.netinfo.client.ForwardingHeader;
import java.lang.StackWalker.StackFrame;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Vert.x-Web's own support for forwarded headers, which replaces the client by the leftmost address
 * of a header. No method of its API says whether it is on.
 */
final class AllowForward {
  private static final Logger log = System.getLogger(NetinfoHandler.class.getName());

  private static final String WEB = "io.vertx.ext.web.";

  private static final AtomicBoolean hasComplained = new AtomicBoolean();

  private AllowForward() {}

  /** Refuses a router that has it on, as far as the router's class may be asked. */
  static void refuse(Object router) {
    try {
      Object allowed = router.getClass().getMethod("getAllowForward").invoke(router);
      if (!"NONE".equals(String.valueOf(allowed))) {
        throw new IllegalArgumentException(complaint("router.allowForward(" + allowed + ")"));
      }
    } catch (ReflectiveOperationException unknown) {
      // A handler that is no router, or one in a module: it is noticed when it reads a header.
    }
  }

  /** Returns whether it is what asks the caller for a header; that is logged once. */
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
        + " replaces the client by what anybody may write into a header;"
        + " remove the call: NetinfoHandler tells the router who asked";
  }
}
