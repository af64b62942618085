package dev.netinfo.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildLockTest {
  @Test
  void saysInWordsWhyNothingCanBeBuilt(@TempDir Path project) throws IOException {
    Path target = Files.createFile(project.resolve("target"));
    String said =
        String.valueOf(
            assertThrows(IllegalStateException.class, () -> BuildLock.take(target)).getMessage());
    assertEquals(
        "cannot build in this directory: " + target + ": a file of that name is there already",
        said);
  }

  @Test
  void saysWhatToDoAfterABuildByRoot() {
    String said = BuildLock.refusal(new AccessDeniedException("target/build.lock"));
    assertTrue(said.contains("target/build.lock: permission denied; if root"), said);
  }
}
