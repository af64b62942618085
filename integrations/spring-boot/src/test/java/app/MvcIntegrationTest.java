package app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.netinfo.integration.Who;
import org.junit.jupiter.api.Test;

class MvcIntegrationTest extends SpringContract {
  @Override
  protected Class<?> application() {
    return MvcApplication.class;
  }

  @Override
  protected Who forged() {
    return new Who(
        "6.6.6.6", "https", "evil.example", 6666, "https://evil.example:6666/who", "none");
  }

  /** Only a rule about the client denies access if there is no address. */
  @Test
  void hidesNoMistakeOfTheApplication() {
    assertEquals(500, ask("127.0.0.1", "GET /rule", BY_A_PROXY).status());
  }
}
