package dev.netinfo.benchmark;

import com.google.common.net.InetAddresses;
import dev.netinfo.address.IpAddress;
import inet.ipaddr.IPAddressString;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * From a hostile text to a refusal: null, or an exception, which the caller has to catch.
 *
 * <p>{@code InetAddress.getByName} does not take part: it asks the name service.
 */
@State(Scope.Benchmark)
public class HostileLiterals {
  @Param HostileScenario scenario = HostileScenario.HEXADECIMAL_OCTET;
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
    try {
      return InetAddress.ofLiteral(text);
    } catch (IllegalArgumentException e) {
      return e;
    }
  }

  @Benchmark
  @LibraryCall("Guava InetAddresses.forString")
  public Object guava() {
    try {
      return InetAddresses.forString(text);
    } catch (IllegalArgumentException e) {
      return e;
    }
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
