/**
 * The client in the places where Micronaut is asked for it. On the class path, it is all there is
 * to do: {@code HttpClientAddressResolver} and {@code HttpHostResolver} answer by the policy that
 * the configuration sets under {@code netinfo}, or by the application's own bean of type {@link
 * dev.netinfo.request.ClientRequestPolicy}; the access log shows the client; and a controller or a
 * filter takes a parameter of type {@link dev.netinfo.client.ClientIp} or {@link
 * dev.netinfo.request.ClientRequest}.
 *
 * <pre>{@code
 * netinfo:
 *   trusted-proxies: 10.0.0.0/8
 * }</pre>
 *
 * <p>The settings are those of {@link dev.netinfo.client.ClientIpSetting#property()} and {@link
 * dev.netinfo.request.ClientRequestSetting#property()}. The server does not start with one that is
 * unknown or wrong, nor with {@code micronaut.server.client-address-header} or the headers of
 * {@code micronaut.server.host-resolution}, which believe whoever writes the header.
 *
 * <p>What a request says of its connection is left alone: {@code getRemoteAddress()} is the peer,
 * {@code isSecure()} is TLS of the connection.
 */
@NullMarked
package dev.netinfo.micronaut;

import org.jspecify.annotations.NullMarked;
