package dev.netinfo.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The contract of a responder's jar. A responder's test extends it with an empty body. */
public abstract class JarContract extends ResponderContract
    implements ProxyContract, TimeContract, ListenerContract, PeerContract {
  private @Nullable RunningResponder dualStack;

  @Override
  public final RunningResponder start(Map<String, String> environment) {
    return ResponderJar.start(environment);
  }

  @Override
  public final RunningResponder dualStack() {
    if (dualStack == null) {
      dualStack = start(DUAL_STACK);
    }
    return dualStack;
  }

  @AfterAll
  final void stopTheDualStack() {
    if (dualStack != null) {
      dualStack.close();
    }
  }

  /** The jar has the project's version; the responder reports the demo's. */
  @Test
  final void namesTheProjectsVersionInItsManifest() throws IOException {
    try (JarFile jar = new JarFile(ResponderJar.file())) {
      Attributes manifest = jar.getManifest().getMainAttributes();
      assertEquals(
          System.getProperty("project.version"),
          manifest.getValue(Attributes.Name.IMPLEMENTATION_VERSION));
    }
    assertEquals("1.1.0\n", get("/version").body());
  }
}
