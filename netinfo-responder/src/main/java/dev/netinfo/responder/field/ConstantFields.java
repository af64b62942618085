package dev.netinfo.responder.field;

import dev.netinfo.address.IpAddress;
import dev.netinfo.client.ClientIp;
import dev.netinfo.identity.NodeInfo;
import dev.netinfo.identity.PodInfo;
import dev.netinfo.responder.Framework;
import dev.netinfo.responder.peer.Surroundings;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields that are known at start and are the same for every request.
 *
 * <p>Immutable and thread-safe.
 *
 * @param values the value of each known field: a {@code String}, or a list of them
 * @param sources for each field of the pod and node: the variable or file with its value
 * @param surroundings the pod, its node and the network around them
 */
public record ConstantFields(
    Map<Field, Object> values, Map<String, String> sources, Surroundings surroundings) {

  private static final String CAME_TO = ", the address that received the request";

  /** Returns the fields of the pod, its node, the framework and the demo's version. */
  public static ConstantFields of(Surroundings surroundings, Framework framework, String version) {
    PodInfo pod = surroundings.pod();
    NodeInfo node = surroundings.node();
    Map<Field, Object> values = new EnumMap<>(Field.class);
    put(values, Field.POD_NAME, pod.name());
    put(values, Field.POD_NAMESPACE, pod.namespace());
    put(values, Field.POD_UID, pod.uid());
    put(values, Field.POD_IP, pod.ip().toString());
    put(values, Field.POD_IPS, pod.ips().stream().map(Object::toString).toList());
    put(values, Field.POD_SERVICE_ACCOUNT, pod.serviceAccount());
    put(values, Field.NODE_NAME, node.name());
    put(values, Field.NODE_IP, node.ip() == null ? null : node.ip().toString());
    put(values, Field.ZONE, node.zone());
    put(values, Field.REGION, node.region());
    put(values, Field.POD_TEMPLATE_HASH, pod.templateHash());
    put(values, Field.IMAGE, pod.image());
    put(values, Field.VERSION, version);
    put(values, Field.FRAMEWORK, framework.name());
    put(values, Field.FRAMEWORK_VERSION, framework.version());
    return new ConstantFields(
        Collections.unmodifiableMap(values), sources(pod, node), surroundings);
  }

  /** Returns the greeting with the constant fields filled in. */
  public Greeting fill(Greeting greeting) {
    return greeting.with(this::constantText);
  }

  private @Nullable String constantText(Field field) {
    boolean isOfRequest =
        switch (field) {
          case CLIENT_IP, PEER_IP, PEER_PORT, PEER_KIND, GREETING -> true;
          case POD_IP -> surroundings.pod().ips().size() > 1;
          default -> false;
        };
    Object value = values.get(field);
    return isOfRequest ? null : value == null ? ClientIp.UNKNOWN : RequestFields.text(value);
  }

  /** Returns the pod's address that a request came to, else the pod's primary address. */
  @Nullable Object podIp(@Nullable IpAddress local) {
    IpAddress chosen = anotherOfThePod(local);
    return chosen == null ? values.get(Field.POD_IP) : chosen.toString();
  }

  /** Returns the sources; that of {@code pod_ip} says if the request came to another address. */
  Map<String, String> sources(@Nullable IpAddress local) {
    if (anotherOfThePod(local) == null) {
      return sources;
    }
    Map<String, String> told = new LinkedHashMap<>(sources);
    told.replace(Field.POD_IP.text(), sources.get(Field.POD_IPS.text()) + CAME_TO);
    return told;
  }

  private @Nullable IpAddress anotherOfThePod(@Nullable IpAddress local) {
    PodInfo pod = surroundings.pod();
    return local != null && !local.equals(pod.ip()) && pod.ips().contains(local) ? local : null;
  }

  private static void put(Map<Field, Object> values, Field field, @Nullable Object value) {
    if (value != null) {
      values.put(field, value);
    }
  }

  private static Map<String, String> sources(PodInfo pod, NodeInfo node) {
    Map<String, String> known = new HashMap<>(pod.sources());
    known.putAll(node.sources());
    Map<String, String> sources = new LinkedHashMap<>();
    for (Field field : Field.values()) {
      String source = known.get(field.text());
      if (source != null) {
        sources.put(field.text(), source);
      }
    }
    return Collections.unmodifiableMap(sources);
  }
}
