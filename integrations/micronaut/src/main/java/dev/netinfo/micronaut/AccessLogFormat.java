package dev.netinfo.micronaut;

import dev.netinfo.request.ClientRequestPolicy;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration.AccessLogger;
import io.micronaut.http.server.netty.handler.accesslog.element.AccessLogFormatParser;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes the access log show the client. For {@code %h}, Micronaut looks up the peer's name; for
 * {@code %a}, it believes a header that anybody can forge. Both become {@code %{policy}h}, which
 * {@link ClientElementBuilder} handles.
 */
@Singleton
@Requires(classes = NettyHttpServerConfiguration.class)
final class AccessLogFormat implements BeanCreatedEventListener<NettyHttpServerConfiguration> {
  /** An element of the format: a percent sign, a parameter in braces if there is one, a letter. */
  private static final Pattern ELEMENT = Pattern.compile("%(?:\\{[^}]*})?.");

  private final String parameter;

  AccessLogFormat(ClientRequestPolicy policy) {
    this.parameter = ClientElementBuilder.register(policy.client());
  }

  @Override
  public NettyHttpServerConfiguration onCreated(
      BeanCreatedEvent<NettyHttpServerConfiguration> event) {
    AccessLogger log = event.getBean().getAccessLogger();
    if (log != null) {
      log.setLogFormat(withClient(log.getLogFormat()));
    }
    return event.getBean();
  }

  private String withClient(@Nullable String format) {
    return ELEMENT
        .matcher(spelledOut(format == null ? "" : format))
        .replaceAll(element ->
            element.group().endsWith("h") || element.group().endsWith("a")
                ? "%{" + parameter + "}" + ClientElementBuilder.TOKEN
                : Matcher.quoteReplacement(element.group()));
  }

  private static String spelledOut(String format) {
    return switch (format) {
      case "", "common" -> AccessLogFormatParser.COMMON_LOG_FORMAT;
      case "combined" -> AccessLogFormatParser.COMBINED_LOG_FORMAT;
      default -> format;
    };
  }

  @PreDestroy
  void forget() {
    ClientElementBuilder.forget(parameter);
  }
}
