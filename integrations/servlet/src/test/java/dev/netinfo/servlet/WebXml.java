package dev.netinfo.servlet;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The deployment descriptor. */
final class WebXml {
  private static final String FILTER =
      """
      <filter>
        <filter-name>netinfo</filter-name>
        <filter-class>dev.netinfo.servlet.NetinfoFilter</filter-class>
        <async-supported>true</async-supported>
        PARAMETERS
      </filter>
      <filter-mapping>
        <filter-name>netinfo</filter-name>
        <url-pattern>/*</url-pattern>
        <dispatcher>REQUEST</dispatcher>
        <dispatcher>FORWARD</dispatcher>
        <dispatcher>INCLUDE</dispatcher>
        <dispatcher>ASYNC</dispatcher>
        <dispatcher>ERROR</dispatcher>
      </filter-mapping>
      """;

  private static final String APPLICATION =
      """
      <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.1" metadata-complete="true">
        FILTER
        <servlet>
          <servlet-name>demo</servlet-name>
          <servlet-class>dev.netinfo.servlet.DemoServlet</servlet-class>
          <async-supported>true</async-supported>
        </servlet>
        <servlet-mapping>
          <servlet-name>demo</servlet-name>
          <url-pattern>/</url-pattern>
        </servlet-mapping>
        <error-page>
          <error-code>500</error-code>
          <location>/who</location>
        </error-page>
      </web-app>
      """;

  private WebXml() {}

  /** Returns one with a filter that has these init parameters, or without a filter if null. */
  static String text(@Nullable Map<String, String> parameters) {
    return APPLICATION.replace(
        "FILTER", parameters == null ? "" : FILTER.replace("PARAMETERS", elements(parameters)));
  }

  private static String elements(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(parameter ->
            "<init-param><param-name>%s</param-name><param-value>%s</param-value></init-param>"
                .formatted(parameter.getKey(), parameter.getValue()))
        .collect(Collectors.joining());
  }
}
