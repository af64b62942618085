package dev.netinfo.responder.field;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.netinfo.identity.PodInfo;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples that the Javadoc shows. */
class ExamplesTest {
  @Test
  void greets() {
    Map<String, String> environment =
        Map.of("POD_NAME", "demo-58465f467c-l2f6g", "POD_IP", "10.244.1.8");
    // @start region="greeting"
    PodInfo pod = PodInfo.from(environment); // System.getenv() in a main
    Greeting greeting = Greeting.compile("Hello from {pod_name} at {pod_ip}");
    String line =
        greeting.render(word -> word == Field.POD_NAME ? pod.name() : pod.ip().toString());
    // Hello from demo-58465f467c-l2f6g at 10.244.1.8
    // @end
    assertEquals("Hello from demo-58465f467c-l2f6g at 10.244.1.8", line);
  }
}
