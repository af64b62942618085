package dev.netinfo.examples;

import dev.netinfo.client.ClientIpPolicy;
import org.apache.catalina.LifecycleException;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;

class SpringMvcExampleTest extends ClientIpSpecification {
  @Override
  RunningServer start(ClientIpPolicy policy) throws LifecycleException {
    AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
    context.addBeanFactoryPostProcessor(beans -> beans.registerSingleton("policy", policy));
    context.register(SpringMvcExample.class);
    return EmbeddedTomcat.start(null, new DispatcherServlet(context));
  }
}
