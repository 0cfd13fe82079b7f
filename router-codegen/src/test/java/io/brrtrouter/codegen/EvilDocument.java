package io.brrtrouter.codegen;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Documents that say the same text wherever a document may say anything. */
final class EvilDocument {
  private static final String DOCUMENT =
      """
      {
        "openapi": "3.1.0",
        "info": {"title": "EVIL", "version": "EVIL", "description": "EVIL"},
        "servers": [{"url": "https://example.com/EVIL"}],
        "tags": [{"name": "EVIL", "description": "EVIL"}],
        "paths": {
          "/evil/{id}": {
            "post": {
              "operationId": "EVIL",
              "tags": ["EVIL"],
              "summary": "EVIL",
              "description": "EVIL",
              "parameters": [
                {"name": "id", "in": "path", "required": true, "description": "EVIL",
                 "schema": {"type": "string", "pattern": "EVIL", "default": "EVIL"}},
                {"name": "EVIL", "in": "query", "schema": {"enum": ["EVIL", "a"]}}
              ],
              "requestBody": {
                "description": "EVIL",
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Evil"}}}
              },
              "responses": {
                "200": {
                  "description": "EVIL",
                  "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Evil"}}}
                }
              },
              "callbacks": {
                "EVIL": {
                  "EVIL{$request.body#/EVIL}": {
                    "post": {
                      "summary": "EVIL",
                      "parameters": [{"name": "EVIL", "in": "query", "schema": {"type": "string"}}],
                      "requestBody": {"content": {"text/plain": {"schema": {"type": "string"}}}},
                      "responses": {
                        "200": {"description": "EVIL", "content": {"text/plain": {}}},
                        "default": {"description": "EVIL"}
                      }
                    }
                  }
                }
              },
              "x-brrtrouter-note": "EVIL"
            }
          }
        },
        "webhooks": {
          "EVIL": {
            "put": {
              "description": "EVIL",
              "responses": {"200": {"description": "EVIL"}}
            }
          }
        },
        "components": {
          "schemas": {
            "Evil": {
              "title": "EVIL",
              "description": "EVIL",
              "type": "object",
              "required": ["EVIL"],
              "properties": {
                "EVIL": {"type": "string", "description": "EVIL", "default": "EVIL"},
                "choice": {
                  "oneOf": [{"type": "string", "title": "EVIL"}, {"type": "integer"}],
                  "description": "EVIL"
                },
                "kind": {"type": "string", "enum": ["EVIL", "other"], "description": "EVIL"}
              },
              "additionalProperties": {"type": "string", "description": "EVIL"}
            }
          }
        }
      }
      """;

  private EvilDocument() {}

  /** A document that says this text in its prose, its names and its values. */
  static String saying(String text) {
    return replaced(JsonMapper.shared().readTree(DOCUMENT), text).toString();
  }

  private static JsonNode replaced(JsonNode node, String text) {
    return switch (node) {
      case ObjectNode object -> {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        object
            .properties()
            .forEach(member ->
                copy.set(member.getKey().replace("EVIL", text), replaced(member.getValue(), text)));
        yield copy;
      }
      case ArrayNode array -> {
        ArrayNode copy = JsonNodeFactory.instance.arrayNode();
        array.forEach(item -> copy.add(replaced(item, text)));
        yield copy;
      }
      default ->
          node.isString()
              ? JsonNodeFactory.instance.stringNode(node.asString().replace("EVIL", text))
              : node;
    };
  }
}
