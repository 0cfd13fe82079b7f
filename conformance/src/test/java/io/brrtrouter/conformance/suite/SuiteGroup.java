package io.brrtrouter.conformance.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A group of the suite's tests: a schema, and instances of which it is said whether they are valid.
 *
 * @param name the version of OpenAPI, the file and the group's description
 * @param number its place among all groups of the version
 * @param version of OpenAPI
 * @param schema the schema
 * @param tests the instances
 */
record SuiteGroup(String name, int number, String version, JsonNode schema, List<Test> tests) {
  /**
   * An instance.
   *
   * @param name the group's and its own
   * @param data the instance
   * @param valid whether the schema accepts it
   */
  record Test(String name, JsonNode data, boolean valid) {}

  static SuiteGroup of(String version, String file, int number, JsonNode group) {
    String name = version + " | " + file + " | " + text(group);
    List<Test> tests = new ArrayList<>();
    for (JsonNode test : group.path("tests")) {
      boolean valid = test.path("valid").booleanValue();
      tests.add(new Test(name + " | " + text(test), test.path("data"), valid));
    }
    return new SuiteGroup(name, number, version, group.path("schema"), tests);
  }

  /** Whether an implementation must pass a test of this name. */
  static boolean isRequired(String name) {
    return !name.contains(" | optional/");
  }

  /** The path of its operation. */
  String path() {
    return "/v" + version.replace('.', '-') + "/group-" + number;
  }

  /** A document whose one operation takes the schema's instances. */
  ObjectNode document() {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("openapi", version + ".0");
    document.putObject("info").put("title", "Group " + number).put("version", "1");
    ObjectNode post = document.putObject("paths").putObject(path()).putObject("post");
    post.put("operationId", "group" + number);
    ObjectNode body = post.putObject("requestBody").put("required", true);
    body.putObject("content")
        .putObject("application/json")
        .putObject("schema")
        .put("$ref", "#/components/schemas/S");
    post.putObject("responses").putObject("204").put("description", "Valid.");
    document.putObject("components").putObject("schemas").set("S", placed());
    return document;
  }

  /** With a base of its own, so that {@code #} is the schema and not the document. */
  private JsonNode placed() {
    JsonNode near = relocated(schema);
    if (version.equals("3.1") && near instanceof ObjectNode object && !object.has("$id")) {
      ObjectNode based = JsonNodeFactory.instance.objectNode();
      based.put("$id", "https://suite.example/schema");
      return based.setAll(object);
    }
    return near;
  }

  /**
   * Remote files are found beside the document; where there are no bases, all is relative to it.
   */
  private JsonNode relocated(JsonNode node) {
    if (node.isObject()) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        JsonNode value = member.getValue();
        boolean ref = member.getKey().equals("$ref") && value.isString();
        boolean data = member.getKey().equals("enum") && value.isArray();
        copy.set(
            member.getKey(),
            ref ? copy.stringNode(target(value.stringValue())) : data ? value : relocated(value));
      }
      return copy;
    }
    if (node.isArray()) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> copy.add(relocated(item)));
      return copy;
    }
    return node;
  }

  private String target(String ref) {
    if (version.equals("3.0") && ref.startsWith("#")) {
      return "#/components/schemas/S" + ref.substring(1);
    }
    return ref;
  }

  private static String text(JsonNode described) {
    return described.path("description").asString();
  }
}
