package dev.netinfo.servlet;

import dev.netinfo.client.ClientIp;
import dev.netinfo.integration.PolicyUnderTest;
import dev.netinfo.integration.RateLimiter;
import dev.netinfo.integration.Who;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** An application of the servlet API. */
public final class DemoServlet extends HttpServlet {
  @Serial private static final long serialVersionUID = 1L;

  private final transient RateLimiter limiter = new RateLimiter();

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String target = Objects.requireNonNullElse(request.getParameter("to"), "");
    switch (path(request)) {
      case "/who" -> print(who(request).text(), response);
      case "/redirect" ->
          response.sendRedirect(request.getRequestURL().toString().replace("/redirect", "/who"));
      case "/limited" -> response.setStatus(limiter.allows(request.getRemoteAddr()) ? 200 : 429);
      case "/relative/here" -> response.sendRedirect(target);
      case "/nowhere" -> response.sendRedirect(null);
      case "/forward" -> dispatcher(request, target).forward(request, response);
      case "/forward/redirect" ->
          request.getRequestDispatcher("/relative/here").forward(request, response);
      case "/include" -> dispatcher(request, target).include(request, response);
      case "/async" -> request.startAsync().dispatch(orWho(target));
      case "/async/wrapped" -> request.startAsync(request, response).dispatch(orWho(target));
      case "/named" -> named(request, response);
      case "/path" -> print(path(request.getContextPath(), request), response);
      case "/error" -> throw new ServletException("on purpose");
      case "/port" -> print(String.valueOf(request.getRemotePort()), response);
      case "/headers" -> print(headers(request), response);
      default -> response.sendError(404);
    }
  }

  /** Returns the dispatcher to a path of this application, or of another one of the server. */
  private RequestDispatcher dispatcher(HttpServletRequest request, String target) {
    String other = request.getParameter("context");
    return other == null
        ? request.getRequestDispatcher(orWho(target))
        : getServletContext().getContext(other).getRequestDispatcher(orWho(target));
  }

  private static String orWho(String target) {
    return target.isEmpty() ? "/who" : target;
  }

  private void named(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (request.getDispatcherType() == DispatcherType.FORWARD) {
      print(path(request.getContextPath(), request), response);
    } else {
      getServletContext().getNamedDispatcher("demo").forward(request, response);
    }
  }

  private static String path(String context, HttpServletRequest request) {
    return context + " " + request.getRequestURI();
  }

  private static String path(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.INCLUDE_SERVLET_PATH) instanceof String included
        ? included
        : request.getServletPath();
  }

  /** Replaces the policy by the request's content. */
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PolicyUnderTest.replace(request.getReader().lines().collect(Collectors.joining("\n")));
    response.setStatus(204);
  }

  private static void print(String text, HttpServletResponse response) throws IOException {
    response.setContentLength(text.length());
    response.getWriter().print(text);
  }

  private static Who who(HttpServletRequest request) {
    return new Who(
        request.getRemoteAddr(),
        request.getScheme(),
        request.getServerName(),
        request.getServerPort(),
        request.getRequestURL().toString(),
        request.getAttribute(NetinfoFilter.CLIENT_IP) instanceof ClientIp client
            ? client.text()
            : "none");
  }

  /** Returns the headers that the application sees, by each method that returns headers. */
  private static String headers(HttpServletRequest request) {
    return Collections.list(request.getHeaderNames()).stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .sorted()
            .collect(Collectors.joining(","))
        + "\n"
        + request.getHeader("X-Forwarded-For")
        + Collections.list(request.getHeaders("forwarded"))
        + request.getIntHeader("x-forwarded-port")
        + request.getDateHeader("x-forwarded-date")
        + request.getHeader("X-Real-IP");
  }
}
