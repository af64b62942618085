package dev.netinfo.examples;

import dev.netinfo.client.ClientIpPolicy;
import jakarta.servlet.GenericServlet;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.apache.catalina.LifecycleException;

class ServletExampleTest extends ClientIpSpecification {
  @Override
  RunningServer start(ClientIpPolicy policy) throws LifecycleException {
    return EmbeddedTomcat.start(new ServletExample(policy), new AnsweringServlet());
  }

  /** Answers with what the filter has set. */
  private static final class AnsweringServlet extends GenericServlet {
    private static final long serialVersionUID = 1;

    @Override
    public void service(ServletRequest request, ServletResponse response) throws IOException {
      response.getWriter().print(Objects.requireNonNull(request.getAttribute("clientIp")));
    }
  }
}
