package dev.netinfo.springboot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.netinfo.contract.Wire;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.ReactorNetty;
import reactor.netty.http.server.ConnectionInformation;
import reactor.netty.http.server.logging.AccessLog;
import reactor.netty.http.server.logging.AccessLogArgProvider;

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
    String line = logged(port, Application.class);
    assertEquals("203.0.113.9", line.split(" ", 2)[0], line);
  }

  @Test
  void keepsTheFormatOfTheApplication() throws InterruptedException {
    assertEquals("203.0.113.9", logged("local.server.port", Application.class, Format.class));
  }

  private String logged(String port, Class<?>... application) throws InterruptedException {
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(application)
            .web(WebApplicationType.REACTIVE)
            .run("--management.server.port=0", "--spring.autoconfigure.exclude=" + TOMCAT)) {
      Logger logger = (Logger) LoggerFactory.getLogger("reactor.netty.http.server.AccessLog");
      Lines appender = new Lines();
      appender.start();
      logger.addAppender(appender);
      Integer number = context.getEnvironment().getRequiredProperty(port, Integer.class);
      try (Wire wire = Wire.to(number)) {
        wire.request("GET /actuator/health", "X-Forwarded-For: 203.0.113.9").read();
        return String.valueOf(lines.poll(20, TimeUnit.SECONDS));
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

  @Configuration(proxyBeanMethods = false)
  static class Format {
    @Bean
    NettyServerCustomizer format() {
      return server -> server.accessLog(true, Format::line);
    }

    private static AccessLog line(AccessLogArgProvider request) {
      ConnectionInformation connection = Objects.requireNonNull(request.connectionInformation());
      SocketAddress remote = Objects.requireNonNull(connection.remoteAddress());
      return AccessLog.create("{}", ((InetSocketAddress) remote).getHostString());
    }
  }
}
