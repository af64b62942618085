package dev.netinfo.springboot;

import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Import;

/**
 * Registers the filter, and Reactor Netty's access log, in the server of {@code
 * management.server.port} too: its context inherits the policy, but neither of these. The actuator
 * loads this class.
 */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
@ConditionalOnBean(NetinfoAutoConfiguration.class)
@Import({ServletSupport.class, ReactorNettySupport.class})
class ManagementSupport {}
