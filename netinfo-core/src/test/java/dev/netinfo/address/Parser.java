package dev.netinfo.address;

import com.google.common.net.InetAddresses;
import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** The parsers of address literals that are compared, each as strict as it can be made. */
enum Parser {
  NETINFO {
    @Override
    @Nullable InetAddress tryRead(String text) {
      IpAddress address = IpAddress.tryParse(text);
      return address == null ? null : address.toInetAddress();
    }
  },
  JDK {
    @Override
    InetAddress tryRead(String text) {
      return InetAddress.ofLiteral(text);
    }
  },
  GUAVA {
    @Override
    @Nullable InetAddress tryRead(String text) {
      return InetAddresses.isInetAddress(text) ? InetAddresses.forString(text) : null;
    }
  },
  NETTY {
    @Override
    @Nullable InetAddress tryRead(String text) {
      return of(NetUtil.createByteArrayFromIpAddressString(text));
    }
  },
  IPADDRESS {
    @Override
    @Nullable InetAddress tryRead(String text) {
      IPAddress address = new IPAddressString(text, STRICT).getAddress();
      return address == null ? null : of(address.getBytes());
    }
  };

  private static final IPAddressStringParameters STRICT = strict();

  /** Returns the address that the text means to this parser, or null if it refuses the text. */
  @Nullable InetAddress read(String text) {
    try {
      return tryRead(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  abstract @Nullable InetAddress tryRead(String text);

  /** Folds IPv4-mapped addresses, as the JDK does. */
  private static @Nullable InetAddress of(byte @Nullable [] bytes) {
    try {
      return bytes == null ? null : InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new AssertionError("an address of " + bytes.length + " octets", e);
    }
  }

  private static IPAddressStringParameters strict() {
    IPAddressStringParameters.Builder all =
        new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowAll(false)
            .allowSingleSegment(false)
            .allowPrefix(false)
            .allowPrefixOnly(false)
            .allowMask(false)
            .allowWildcardedSeparator(false)
            .setRangeOptions(RangeParameters.NO_RANGE)
            .allow_inet_aton(false);
    all.getIPv4AddressParametersBuilder()
        .allowBinary(false)
        .allowLeadingZeros(false)
        .allowUnlimitedLeadingZeros(false);
    all.getIPv6AddressParametersBuilder()
        .allowBase85(false)
        .allowBinary(false)
        .allowZone(false)
        .allowEmptyZone(false)
        .allow_mixed_inet_aton(false)
        .allowUnlimitedLeadingZeros(false);
    all.getIPv6AddressParametersBuilder()
        .getEmbeddedIPv4AddressParametersBuilder()
        .allowBinary(false)
        .allowLeadingZeros(false)
        .allowUnlimitedLeadingZeros(false);
    return all.toParams();
  }
}
