package io.brrtrouter.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A configuration file, YAML, as keys with full stops and texts. */
final class ConfigFile {
  private ConfigFile() {}

  /**
   * Reads a file.
   *
   * @throws ConfigurationException if it cannot be read, or is no YAML
   */
  static Map<String, String> read(Path file) {
    Map<String, String> keys = new LinkedHashMap<>();
    try {
      flatten("", YAMLMapper.shared().readTree(Files.readString(file)), keys);
    } catch (IOException e) {
      throw fault(file, "cannot be read: " + e.getMessage());
    } catch (JacksonException e) {
      var at = e.getLocation();
      String place = at == null ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr();
      throw fault(Path.of(file + place), e.getOriginalMessage());
    }
    return keys;
  }

  private static ConfigurationException fault(Path file, String what) {
    return new ConfigurationException(List.of(file + ": " + what));
  }

  private static void flatten(String prefix, JsonNode node, Map<String, String> keys) {
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        flatten(prefix + (prefix.isEmpty() ? "" : ".") + member.getKey(), member.getValue(), keys);
      }
    } else if (node.isArray()) {
      keys.put(prefix, String.join(",", node.valueStream().map(JsonNode::asString).toList()));
    } else if (!node.isMissingNode() && !prefix.isEmpty()) {
      keys.put(prefix, node.isNull() ? "" : node.asString());
    }
  }
}
