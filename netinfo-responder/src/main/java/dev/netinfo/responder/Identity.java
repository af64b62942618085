package dev.netinfo.responder;

import dev.netinfo.identity.NodeInfo;
import dev.netinfo.identity.PodInfo;
import dev.netinfo.vocabulary.Word;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known at start and is the same for every request.
 *
 * @param values the value of each known word: a {@code String}, or a list of them
 * @param sources where the values of pod and node were taken from
 */
record Identity(Map<Word, Object> values, Map<String, String> sources) {

  static Identity of(PodInfo pod, NodeInfo node, Framework framework, String version) {
    Map<Word, Object> values = new EnumMap<>(Word.class);
    put(values, Word.POD_NAME, pod.name());
    put(values, Word.POD_NAMESPACE, pod.namespace());
    put(values, Word.POD_UID, pod.uid());
    put(values, Word.POD_IP, pod.ip().toString());
    put(values, Word.POD_IPS, pod.ips().stream().map(Object::toString).toList());
    put(values, Word.POD_SERVICE_ACCOUNT, pod.serviceAccount());
    put(values, Word.NODE_NAME, node.name());
    put(values, Word.NODE_IP, node.ip() == null ? null : node.ip().toString());
    put(values, Word.ZONE, node.zone());
    put(values, Word.REGION, node.region());
    put(values, Word.POD_TEMPLATE_HASH, pod.templateHash());
    put(values, Word.IMAGE, pod.image());
    put(values, Word.VERSION, version);
    put(values, Word.FRAMEWORK, framework.name());
    put(values, Word.FRAMEWORK_VERSION, framework.version());
    return new Identity(Collections.unmodifiableMap(values), sources(pod, node));
  }

  private static void put(Map<Word, Object> values, Word word, @Nullable Object value) {
    if (value != null) {
      values.put(word, value);
    }
  }

  private static Map<String, String> sources(PodInfo pod, NodeInfo node) {
    Map<String, String> known = new HashMap<>(pod.sources());
    known.putAll(node.sources());
    Map<String, String> sources = new LinkedHashMap<>();
    for (Word word : Word.values()) {
      String source = known.get(word.text());
      if (source != null) {
        sources.put(word.text(), source);
      }
    }
    return Collections.unmodifiableMap(sources);
  }
}
