package dev.netinfo.benchmark;

import dev.netinfo.address.IpAddress;
import dev.netinfo.address.IpRange;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.apache.catalina.util.NetMask;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Whether a range holds an address; range and address are there already, each as its library's. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH prepares before it measures.
public class Ranges {
  @Param RangeScenario scenario = RangeScenario.IPV4_IN_RANGE;

  private IpRange range;
  private IpAddress address;
  private IpSubnetFilterRule nettyRule;
  private InetSocketAddress socketAddress;
  private NetMask tomcatMask;
  private InetAddress jdkAddress;
  private IPAddress ipaddressRange;
  private IPAddress ipaddressAddress;

  /** Makes each library's own range and address. */
  @Setup
  public void prepare() {
    range = IpRange.parse(scenario.range());
    address = IpAddress.parse(scenario.address());
    nettyRule = new IpSubnetFilterRule(scenario.range(), IpFilterRuleType.ACCEPT);
    jdkAddress = InetAddress.ofLiteral(scenario.address());
    socketAddress = new InetSocketAddress(jdkAddress, 80);
    tomcatMask = new NetMask(scenario.range());
    ipaddressRange = new IPAddressString(scenario.range()).getAddress().toPrefixBlock();
    ipaddressAddress = new IPAddressString(scenario.address()).getAddress();
  }

  @Benchmark
  @LibraryCall("netinfo IpRange.contains")
  public boolean netinfo() {
    return range.contains(address);
  }

  @Benchmark
  @LibraryCall("Netty IpSubnetFilterRule.matches")
  public boolean netty() {
    return nettyRule.matches(socketAddress);
  }

  @Benchmark
  @LibraryCall("Tomcat NetMask.matches")
  public boolean tomcat() {
    return tomcatMask.matches(jdkAddress);
  }

  @Benchmark
  @LibraryCall("IPAddress contains")
  public boolean ipaddress() {
    return ipaddressRange.contains(ipaddressAddress);
  }
}
