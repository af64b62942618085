/**
 * The HTTP contract of every responder.
 *
 * <p>A responder's test extends {@link dev.netinfo.contract.ResponderContract} and implements how a
 * responder is started. The tests start it as a process and use raw sockets, because an HTTP client
 * would hide the bytes that they check. What needs no socket is tested in netinfo-responder.
 *
 * <table>
 * <caption>Which tests check what</caption>
 * <tr><th>subject<th>on the wire<th>without a server
 * <tr><td>text, JSON, Accept<td>RoutesContract, RecordContract<td>ResponderTest, AcceptTest, JsonTest
 * <tr><td>fields, absent fields, unknown paths<td>RoutesContract<td>ResponderTest
 * <tr><td>HEAD, OPTIONS, 405<td>MethodsContract<td>ResponderTest
 * <tr><td>malformed requests, limits of head and target<td>HostileContract<td>RequestCheckTest,
 *     RequestTargetTest, HostTest
 * <tr><td>no request hides another<td>FramingContract, ProxyContract<td>RequestCheckTest
 * <tr><td>keep-alive, pipelining, close, HTTP/1.0<td>ConnectionContract<td>RequestCheckTest
 * <tr><td>limits of connections and time<td>LimitsContract, TimeContract<td>HeadReaderTest,
 *     HeadBudgetTest
 * <tr><td>a listener that dies<td>ListenerContract<td>ListenerWatchTest
 * <tr><td>drain<td>DrainContract, TimeContract<td>ResponderTest, LauncherTest
 * <tr><td>settings, variables of the pod, ready line, exit status<td>ProcessContract<td>SettingsTest,
 *     LauncherTest
 * <tr><td>the client's IP<td>ClientIpContract<td>ClientIpVectorsTest, SettingsOfTheClientIpTest
 * </table>
 */
@NullMarked
package dev.netinfo.contract;

import org.jspecify.annotations.NullMarked;
