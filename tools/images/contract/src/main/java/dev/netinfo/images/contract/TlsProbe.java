package dev.netinfo.images.contract;

import java.nio.charset.Charset;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Comparator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Says in a container, with nothing but the JDK, what its run time knows of TLS and of texts. */
final class TlsProbe {
  private TlsProbe() {}

  public static void main(String[] arguments) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    @Nullable KeyStore ofTheRunTime = null;
    factory.init(ofTheRunTime);
    int certificates =
        ((X509TrustManager) factory.getTrustManagers()[0]).getAcceptedIssuers().length;
    String protocol =
        Arrays.stream(SSLContext.getDefault().getDefaultSSLParameters().getProtocols())
            .max(Comparator.naturalOrder())
            .orElse("no TLS");
    System.out.printf(
        "%d root certificates, %s, %s%n",
        certificates, protocol, Charset.forName(System.getProperty("native.encoding")));
  }
}
