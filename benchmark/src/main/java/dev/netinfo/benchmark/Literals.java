package dev.netinfo.benchmark;

import com.google.common.net.InetAddresses;
import dev.netinfo.address.IpAddress;
import inet.ipaddr.IPAddressString;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From a literal to an address. */
@State(Scope.Benchmark)
public class Literals {
  @Param LiteralScenario scenario = LiteralScenario.IPV4_LITERAL;
  private String text = "";

  /** Takes the text out of the scenario. */
  @Setup
  public void prepare() {
    text = scenario.text();
  }

  @Benchmark
  @LibraryCall("netinfo IpAddress.tryParse")
  public @Nullable Object netinfo() {
    return IpAddress.tryParse(text);
  }

  @Benchmark
  @LibraryCall("JDK InetAddress.ofLiteral")
  public Object jdkOfLiteral() {
    return InetAddress.ofLiteral(text);
  }

  @Benchmark
  @LibraryCall("JDK InetAddress.getByName")
  public Object jdkGetByName() throws UnknownHostException {
    return InetAddress.getByName(text);
  }

  @Benchmark
  @LibraryCall("Guava InetAddresses.forString")
  public Object guava() {
    return InetAddresses.forString(text);
  }

  @Benchmark
  @LibraryCall("Netty NetUtil.createByteArrayFromIpAddressString")
  public @Nullable Object netty() {
    return NetUtil.createByteArrayFromIpAddressString(text);
  }

  @Benchmark
  @LibraryCall("IPAddress new IPAddressString")
  public @Nullable Object ipaddress() {
    return new IPAddressString(text).getAddress();
  }
}
