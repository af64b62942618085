package dev.netinfo.servlet;

import dev.netinfo.integration.Listening;
import jakarta.servlet.Filter;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.AbstractAccessLogValve;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.apache.tomcat.util.scan.StandardJarScanner;
import org.jspecify.annotations.Nullable;

/** A web application with a web.xml in Tomcat. */
final class TomcatApplication {
  private TomcatApplication() {}

  public static void main(String[] arguments) throws Exception {
    NetinfoFilter filter = Container.filter();
    boolean hasInitParameters = Container.hasFilter() && filter == null;
    Tomcat tomcat = tomcat(Files.createTempDirectory("tomcat"));
    if (Container.hasOwnSupport()) {
      tomcat.getHost().getPipeline().addValve(new RemoteIpValve());
    }
    Context context = add(tomcat, hasInitParameters ? Container.initParameters() : null);
    if (filter != null) {
      add(context, filter);
    }
    tomcat.start();
    if (!context.getState().isAvailable()) {
      System.exit(1);
    }
    Listening.on(tomcat.getConnector().getLocalPort());
  }

  /** Returns a server that will listen at a free port, with its access log on stdout. */
  static Tomcat tomcat(Path directory) {
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(directory.toString());
    tomcat.setPort(0);
    tomcat.setAddDefaultWebXmlToWebapp(false);
    tomcat.getHost().getPipeline().addValve(accessLog());
    tomcat.getConnector();
    return tomcat;
  }

  /** Adds the application, with a filter that has these init parameters unless they are null. */
  static Context add(Tomcat tomcat, @Nullable Map<String, String> initParameters)
      throws IOException {
    return add(tomcat, "", initParameters);
  }

  /** Adds the application under a context path. */
  static Context add(Tomcat tomcat, String path, @Nullable Map<String, String> initParameters)
      throws IOException {
    Path directory = tomcat.getServer().getCatalinaBase().toPath().resolve("app");
    Files.createDirectories(directory.resolve("WEB-INF"));
    Files.writeString(directory.resolve("WEB-INF/web.xml"), WebXml.text(initParameters));
    Context context = tomcat.addWebapp(path, directory.toString());
    StandardJarScanner scanner = new StandardJarScanner();
    scanner.setScanClassPath(false);
    context.setJarScanner(scanner);
    return context;
  }

  /** Adds the filter to the application, before all others. */
  static void add(Context context, Filter filter) {
    FilterDef definition = new FilterDef();
    definition.setFilterName("first");
    definition.setFilter(filter);
    context.addFilterDef(definition);
    FilterMap everything = new FilterMap();
    everything.setFilterName("first");
    everything.addURLPattern("/*");
    context.addFilterMapBefore(everything);
  }

  private static AbstractAccessLogValve accessLog() {
    AbstractAccessLogValve log =
        new AbstractAccessLogValve() {
          @Override
          protected void log(CharArrayWriter line) {
            System.out.println(line);
          }
        };
    log.setPattern("common");
    log.setRequestAttributesEnabled(true);
    return log;
  }
}
