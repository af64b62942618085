/**
 * Gives a Micronaut application the client's address, scheme and host through Micronaut's own APIs.
 * The library only has to be on the class path. Then {@code HttpClientAddressResolver} and {@code
 * HttpHostResolver} return the client's address and host, the access log shows the client, and a
 * controller or filter can have a parameter of type {@link dev.netinfo.client.ClientIp} or {@link
 * dev.netinfo.request.ClientRequest}. The policy is the application's bean of type {@link
 * dev.netinfo.request.ClientRequestPolicy}, or is made from the configuration under {@code
 * netinfo}:
 *
 * <pre>{@code
 * netinfo:
 *   trusted-proxies: 10.0.0.0/8
 * }</pre>
 *
 * <p>The settings are those of {@link dev.netinfo.client.ClientIpSetting#property()} and {@link
 * dev.netinfo.request.ClientRequestSetting#property()}. The server does not start with one that is
 * unknown or wrong, nor with {@code micronaut.server.client-address-header} or a header of {@code
 * micronaut.server.host-resolution}: with these, Micronaut believes whoever sends the header.
 *
 * <p>The request's own methods are unchanged: {@code getRemoteAddress()} returns the peer, and
 * {@code isSecure()} returns whether the connection has TLS.
 */
@NullMarked
package dev.netinfo.micronaut;

import org.jspecify.annotations.NullMarked;
