package dev.netinfo.examples;

import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.jspecify.annotations.Nullable;

/** A Tomcat with one servlet. */
final class EmbeddedTomcat {
  private EmbeddedTomcat() {}

  static RunningServer start(@Nullable Filter filter, Servlet servlet) throws LifecycleException {
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(Path.of("target", "tomcat").toString());
    tomcat.setHostname("127.0.0.1");
    tomcat.setPort(0);
    Context context = tomcat.addContext("", null);
    if (filter != null) {
      add(context, filter);
    }
    Tomcat.addServlet(context, "servlet", servlet).addMapping("/");
    int port = listen(tomcat);
    return new RunningServer(port, () -> stop(tomcat));
  }

  private static int listen(Tomcat tomcat) throws LifecycleException {
    tomcat.getConnector().setProperty("address", "127.0.0.1");
    tomcat.start();
    return tomcat.getConnector().getLocalPort();
  }

  private static void add(Context context, Filter filter) {
    FilterDef definition = new FilterDef();
    definition.setFilterName("filter");
    definition.setFilter(filter);
    context.addFilterDef(definition);
    FilterMap everywhere = new FilterMap();
    everywhere.setFilterName("filter");
    everywhere.addURLPattern("/*");
    context.addFilterMap(everywhere);
  }

  private static void stop(Tomcat tomcat) {
    try {
      tomcat.stop();
      tomcat.destroy();
    } catch (LifecycleException e) {
      throw new IllegalStateException(e);
    }
  }
}
