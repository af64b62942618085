package dev.netinfo.springboot;

import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Import;

/**
 * Registers the filter, Reactor Netty's access log and the checks of beans in the server of {@code
 * management.server.port} too: its context inherits the policy, but none of these. The actuator
 * loads this class.
 */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
@ConditionalOnBean(NetinfoAutoConfiguration.class)
@Import({ForwardedSupport.class, ServletSupport.class, ReactorNettySupport.class})
class ManagementSupport {}
