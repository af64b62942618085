package app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The starter in the tests of applications that start a slice of themselves. */
class SliceTest {
  @Test
  void hasTheClientInMvc() throws Exception {
    MockMvc mvc = bean(OfMvc.class, MockMvc.class);
    String answer =
        mvc.perform(MockMvcRequestBuilders.get("/client").header("X-Forwarded-For", "203.0.113.9"))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertTrue(answer.contains("203.0.113.9"), answer);
  }

  /** A slice of WebFlux has no peer. */
  @Test
  void hasAClientInWebFlux() {
    WebTestClient client = bean(OfWebFlux.class, WebTestClient.class);
    client.get().uri("/client").exchange().expectStatus().isOk();
  }

  /** A test's request has a URI without an authority. */
  @Test
  void keepsTheUriOfATestInWebFlux() {
    WebTestClient client = bean(OfWebFlux.class, WebTestClient.class);
    client.get().uri("/uri?a=b").exchange().expectBody(String.class).isEqualTo("/uri?a=b");
  }

  /** Not by Spring's extension, which needs a newer JUnit. */
  private static <T> T bean(Class<?> slice, Class<T> type) {
    return new TestContextManager(slice).getTestContext().getApplicationContext().getBean(type);
  }

  @SpringBootConfiguration
  @EnableAutoConfiguration
  @Import(CommonController.class)
  static class Application {}

  @RestController
  static class UriController {
    @GetMapping("/uri")
    String uri(ServerHttpRequest request) {
      return request.getURI().toString();
    }
  }

  @WebMvcTest(controllers = CommonController.class)
  @ContextConfiguration(classes = Application.class)
  static class OfMvc {}

  @WebFluxTest(controllers = {CommonController.class, UriController.class})
  @ContextConfiguration(classes = {Application.class, UriController.class})
  static class OfWebFlux {}
}
