package io.brrtrouter.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Compiles every schema of a document and prints what they take: the number of schemas, and the
 * megabytes in use with the document alone and with its validators.
 */
final class SchemaHeapProbe {
  private SchemaHeapProbe() {}

  public static void main(String[] args) throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of(args[0]));
    JsonNode document =
        new JsonTrees(JsonLimits.DEFAULT.withMaxDepth(JsonLimits.DEEPEST))
            .parse(bytes, 0, bytes.length);
    long before = megabytesInUse();
    SchemaValidators schemas = SchemaValidators.of(document, SchemaDialect.OPENAPI_3_0);
    List<String> pointers = new ArrayList<>();
    collect(document, "", pointers);
    JsonNode none = JsonNodeFactory.instance.objectNode();
    long accepted = pointers.stream().filter(at -> schemas.at(at).accepts(none)).count();
    long after = megabytesInUse();
    System.out.println(pointers.size() + " " + before + " " + after + " " + accepted);
    if (!schemas.schema("/openapi").isString()) {
      throw new IllegalStateException("the document must be reachable to the end");
    }
  }

  /** Whatever is called a schema, and each of the named ones. */
  private static void collect(JsonNode node, String pointer, List<String> pointers) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String at = Pointers.append(pointer, member.getKey());
      if (member.getKey().equals("schema")) {
        pointers.add(at);
      } else if (at.equals("/components/schemas")) {
        member.getValue().propertyNames().forEach(name -> pointers.add(Pointers.append(at, name)));
      } else if (!member.getKey().startsWith("example") && !member.getKey().startsWith("x-")) {
        collect(member.getValue(), at, pointers);
      }
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(node.get(i), pointer + "/" + i, pointers);
    }
  }

  private static long megabytesInUse() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }
}
