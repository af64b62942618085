package app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An application with neither WebFlux, Spring Security nor the actuator on its class path. */
class LeanApplicationTest {
  @Test
  void startsWithoutTheFrameworksThatItDoesNotHave() throws Exception {
    Process application =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                LeanApplication.class.getName(),
                "--server.port=0",
                "--netinfo.trusted-proxies=127.0.0.1")
            .redirectErrorStream(true)
            .start();
    String output = new String(application.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, application.waitFor(), output);
    assertTrue(output.contains("answer: 203.0.113.9"), output);
    assertTrue(output.lines().noneMatch(line -> line.contains(" WARN ")), output);
  }

  private static String classPath() {
    String whole =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(whole.split(File.pathSeparator, -1))
        .filter(entry ->
            !entry.matches(
                ".*(webflux|security|netty|reactor|actuator|health|boot-micrometer)[^/]*\\.jar"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
