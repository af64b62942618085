package dev.netinfo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a real bash does with {@code ./netinfo completion bash}. */
class CompletionIT {
  @TempDir private Path directory = Path.of("");

  @BeforeEach
  void writeTheScript() throws Exception {
    Ended completion = Program.netinfo(directory).run("completion", "bash");
    assertEquals(0, completion.status(), completion.err());
    Files.writeString(directory.resolve("completion"), completion.out());
  }

  @Test
  void completesCommandsOnTheTabKey() throws Exception {
    assertTrue(typed("netinfo les\t").contains("ran lesson"));
  }

  @Test
  void completesFrameworksOnTheTabKey() throws Exception {
    assertTrue(typed("netinfo run mic\t").contains("ran run micronaut"));
  }

  @Test
  void listsTheFrameworks() throws Exception {
    assertEquals("micronaut helidon vertx", candidates("netinfo", "run", ""));
  }

  @Test
  void completesOptions() throws Exception {
    assertEquals("--port", candidates("netinfo", "run", "--p"));
  }

  private String candidates(String... words) throws Exception {
    String line =
        ". ./completion; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1));"
            + " _complete_netinfo; echo ${COMPREPLY[@]}";
    Program bash = Program.of(directory, "bash", "--norc", "--noprofile", "-c", line, "bash");
    return bash.run(words).out().strip();
  }

  /** Returns what an interactive bash shows when somebody types a line. */
  private String typed(String line) throws Exception {
    Process bash =
        new ProcessBuilder("script", "-qec", "bash --norc --noprofile -i", "/dev/null")
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .start();
    try (OutputStream keys = bash.getOutputStream()) {
      String session = ". ./completion; netinfo() { echo \"ran $*\"; }\n" + line + "\nexit\n";
      keys.write(session.getBytes(StandardCharsets.UTF_8));
      keys.flush();
      return new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
