package dev.netinfo.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** The contract of a responder's jar. A responder's test extends it and says nothing. */
public abstract class JarContract extends ResponderContract implements ProxyContract {
  @Override
  public final RunningResponder start(Map<String, String> environment) {
    return ResponderJar.start(environment);
  }

  /** The jar has the project's version; what the responder says of itself is the demo's. */
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
