package dev.netinfo.micronaut;

import dev.netinfo.contract.ResponderContract;
import dev.netinfo.contract.ResponderJar;
import dev.netinfo.contract.RunningResponder;
import java.util.Map;

class MicronautContractIT extends ResponderContract {
  @Override
  public RunningResponder start(Map<String, String> environment) {
    return ResponderJar.start(environment);
  }
}
