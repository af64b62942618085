package dev.netinfo.examples.quarkus;

import dev.netinfo.integration.IntegrationContract;
import dev.netinfo.integration.Who;
import java.util.List;

class QuarkusIntegrationIT extends IntegrationContract {
  @Override
  protected Class<?> application() {
    return WhoResource.class;
  }

  @Override
  protected List<String> program() {
    return List.of("-jar", "target/quarkus-app/quarkus-run.jar");
  }

  @Override
  protected String option(String setting, String value) {
    return "-Dclient." + setting + "=" + value;
  }

  @Override
  protected List<String> ownSupport() {
    return List.of(
        "-Dquarkus.http.proxy.proxy-address-forwarding=true",
        "-Dquarkus.http.proxy.allow-x-forwarded=true",
        "-Dquarkus.http.proxy.enable-forwarded-host=true");
  }

  @Override
  protected String complaintAboutOwnSupport() {
    return "quarkus.http.proxy.proxy-address-forwarding has to be off";
  }

  @Override
  protected Who forged() {
    return new Who(
        "6.6.6.6", "https", "evil.example", 6666, "https://evil.example:6666/who", "none");
  }
}
