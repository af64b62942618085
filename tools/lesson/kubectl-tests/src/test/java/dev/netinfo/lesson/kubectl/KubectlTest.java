package dev.netinfo.lesson.kubectl;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Lessons by the real kubectl, against an API server in this process. */
abstract class KubectlTest {
  final ApiServer server = new ApiServer();

  @TempDir Path directory;

  @BeforeEach
  final void kubectl() {
    RunningLesson.requireKubectl();
  }

  @AfterEach
  final void close() {
    server.close();
  }

  final RunningLesson run(String... arguments) {
    return RunningLesson.run(directory, server.url(), arguments);
  }
}
