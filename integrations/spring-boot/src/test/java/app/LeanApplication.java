package app;

import dev.netinfo.client.ClientIp;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** An application with Spring MVC only, which sends itself one request and ends. */
@SpringBootConfiguration
@EnableAutoConfiguration
@RestController
public class LeanApplication {
  /** Starts the application, prints its response, and ends. */
  public static void main(String[] arguments) throws Exception {
    try (ConfigurableApplicationContext context =
            SpringApplication.run(LeanApplication.class, arguments);
        HttpClient client = HttpClient.newHttpClient()) {
      String port = context.getEnvironment().getProperty("local.server.port");
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
              .header("X-Forwarded-For", "203.0.113.9")
              .build();
      System.out.println("answer: " + client.send(request, BodyHandlers.ofString()).body());
    }
  }

  @GetMapping("/")
  String client(ClientIp client) {
    return client.text();
  }
}
