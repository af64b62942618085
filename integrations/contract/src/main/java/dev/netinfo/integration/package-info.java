/**
 * The contract of every integration. An application of the framework, written as its users do, runs
 * as a process; the tests send requests over sockets, directly and through real proxies.
 */
@NullMarked
package dev.netinfo.integration;

import org.jspecify.annotations.NullMarked;
