package dev.netinfo.springboot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.netinfo.request.ClientRequestSettings;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/** The metadata of the settings, which IDEs read. */
class MetadataTest {
  private static final JsonObject METADATA =
      JsonParser.parseReader(
              new InputStreamReader(
                  Objects.requireNonNull(
                      Settings.class.getResourceAsStream(
                          "/META-INF/spring-configuration-metadata.json")),
                  StandardCharsets.UTF_8))
          .getAsJsonObject();

  @Test
  void namesEverySetting() {
    assertEquals(
        names(ClientRequestSettings.properties().stream().map(name -> "netinfo." + name)),
        names(properties().map(property -> property.get("name").getAsString())));
  }

  @Test
  void describesEverySettingInASentence() {
    properties().forEach(property -> assertFalse(property.get("description").isJsonNull()));
  }

  /** Returns the names in the form in which Spring Boot compares them. */
  private static Set<ConfigurationPropertyName> names(Stream<String> names) {
    return names.map(ConfigurationPropertyName::of).collect(Collectors.toSet());
  }

  private static Stream<JsonObject> properties() {
    return METADATA.getAsJsonArray("properties").asList().stream()
        .map(JsonElement::getAsJsonObject);
  }
}
