/**
 * What every integration keeps: an application of the framework, as its users write it, runs as a
 * process and is asked over sockets, directly and behind real proxies.
 */
@NullMarked
package dev.netinfo.integration;

import org.jspecify.annotations.NullMarked;
