package dev.netinfo.contract;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.ClassType;
import com.sun.jdi.Method;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.request.BreakpointRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A debugger of a responder's process, for what no HTTP client can do to it. */
record Debugger(VirtualMachine machine) {
  private static final Pattern LISTENING = Pattern.compile("Listening for .* at address: (\\d+)");
  private static final String LISTENER = "sun.nio.ch.ServerSocketChannelImpl";

  /**
   * Attaches to a process.
   *
   * @param listening the line that the process printed, with the port of its debugger
   */
  static Debugger attach(String listening) throws Exception {
    Matcher address = LISTENING.matcher(listening);
    if (!address.matches()) {
      throw new IllegalArgumentException(listening);
    }
    AttachingConnector connector =
        Bootstrap.virtualMachineManager().attachingConnectors().stream()
            .filter(each -> each.name().equals("com.sun.jdi.SocketAttach"))
            .findFirst()
            .orElseThrow();
    Map<String, Connector.Argument> arguments = connector.defaultArguments();
    Objects.requireNonNull(arguments.get("hostname")).setValue("127.0.0.1");
    Objects.requireNonNull(arguments.get("port")).setValue(address.group(1));
    return new Debugger(connector.attach(arguments));
  }

  /** Closes the listening socket, in the thread that watches it, and detaches. */
  void closeTheListener() throws Exception {
    ThreadReference thread = stop("dev.netinfo.responder.ListenerWatch", "isOpen");
    for (ReferenceType type : machine.classesByName(LISTENER)) {
      Method close = ((ClassType) type).concreteMethodByName("close", "()V");
      for (ObjectReference listener : type.instances(0)) {
        listener.invokeMethod(thread, close, List.of(), ObjectReference.INVOKE_SINGLE_THREADED);
      }
    }
    machine.dispose();
  }

  /** Stops a thread at its second call of a method: in the first, the watch finds the port open. */
  private ThreadReference stop(String type, String method) throws InterruptedException {
    Method place = machine.classesByName(type).getFirst().methodsByName(method).getFirst();
    BreakpointRequest breakpoint =
        machine.eventRequestManager().createBreakpointRequest(place.location());
    breakpoint.addCountFilter(2);
    breakpoint.enable();
    while (true) {
      for (Event event : machine.eventQueue().remove()) {
        if (event instanceof BreakpointEvent reached) {
          return reached.thread();
        }
      }
      machine.resume();
    }
  }
}
