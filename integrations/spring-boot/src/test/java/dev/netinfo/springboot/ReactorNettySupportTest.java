package dev.netinfo.springboot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.netinfo.contract.Wire;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.netty.ReactorNetty;

/** The access log of each server of an application of WebFlux. */
class ReactorNettySupportTest {
  /** The class path of the tests has two servers, of which an application has one. */
  private static final String TOMCAT =
      "org.springframework.boot.tomcat.autoconfigure.actuate.web.server"
          + ".TomcatReactiveManagementContextAutoConfiguration";

  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  @BeforeEach
  void switchTheAccessLogOn() {
    System.setProperty(ReactorNetty.ACCESS_LOG_ENABLED, "true");
  }

  @AfterEach
  void switchTheAccessLogOff() {
    System.clearProperty(ReactorNetty.ACCESS_LOG_ENABLED);
  }

  /** The management server is a context of its own. */
  @ParameterizedTest
  @ValueSource(strings = {"local.server.port", "local.management.port"})
  void showsTheClient(String port) throws InterruptedException {
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Application.class)
            .web(WebApplicationType.REACTIVE)
            .run("--management.server.port=0", "--spring.autoconfigure.exclude=" + TOMCAT)) {
      Logger logger = (Logger) LoggerFactory.getLogger("reactor.netty.http.server.AccessLog");
      Lines appender = new Lines();
      appender.start();
      logger.addAppender(appender);
      Integer number = context.getEnvironment().getRequiredProperty(port, Integer.class);
      try (Wire wire = Wire.to(number)) {
        wire.request("GET /actuator/health", "X-Forwarded-For: 203.0.113.9").read();
        String line = String.valueOf(lines.poll(20, TimeUnit.SECONDS));
        assertEquals("203.0.113.9", line.split(" ", 2)[0], line);
      } finally {
        logger.detachAppender(appender);
      }
    }
  }

  private final class Lines extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent line) {
      lines.add(line.getFormattedMessage());
    }
  }

  @SpringBootConfiguration
  @EnableAutoConfiguration
  static class Application {}
}
