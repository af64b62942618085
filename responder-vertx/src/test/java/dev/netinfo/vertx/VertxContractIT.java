package dev.netinfo.vertx;

import dev.netinfo.contract.ResponderContract;
import dev.netinfo.contract.ResponderJar;
import dev.netinfo.contract.RunningResponder;
import java.util.Map;

class VertxContractIT extends ResponderContract {
  @Override
  public RunningResponder start(Map<String, String> environment) {
    return ResponderJar.start(environment);
  }
}
