package io.brrtrouter.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.read.DocumentReader;
import io.brrtrouter.openapi.read.ReadResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whatever things are called, and wherever they are called so, the sources compile. */
class HostileNamesTest {

  /** Kinds of names. */
  enum Names {
    KEYWORDS(
        """
        abstract assert boolean break byte case catch char class const continue default do double
        else enum extends final finally float for goto if implements import instanceof int
        interface long native new package private protected public return short static strictfp
        super switch synchronized this throw throws transient try void volatile while _ true false
        null var record sealed permits yield non-sealed when module exports opens requires uses
        provides to with open transitive hashCode equals toString getClass wait notify notifyAll
        finalize clone
        """),
    TYPES(
        """
        String Object Record Override List Map Set Integer Long Double Boolean Enum Class Void
        Character Iterable Comparable Number Exception Error Throwable Deprecated SafeVarargs
        System Math Thread Collection Optional Arrays Objects Collectors Stream UUID URI Instant
        OffsetDateTime LocalDate BigDecimal BigInteger InputStream Function Supplier Generated
        Nullable NullMarked NullUnmarked JsonNode Json Value Entry
        """),
    OWN_TYPES(
        """
        JsonInput JsonOutput Branches Parts Members Presence Copies Values Parameter Operation
        OperationInfo Registry Call SecuredCall Content EventStream BinaryContent Status Method
        Headers TextRule NumberRule IntegerRule ArrayRule MapRule Constants Conversion FilePart
        Style RequestReader ResponseWriter Request Response Body Together AllTogether Ok OkCsv
        Created NoContent NotFound ClientError ServerError Default Success Information Pet PetJson
        PetOperation PetController PetsController Api ApiRegistry HostileRegistry StringValue
        JsonValue Nested0 Option1 OwnTypes
        """),
    LOCALS(
        """
        in out seen member members i i2 i3 value values r v response request call body status
        contentType controller controllers together parts parse made of read write encode decode
        MEMBERS BRANCHES TAGS INFO BODY DEFAULT_IN DEFAULT_A OTHERS handle info bind a A aa aA AA
        Aa a_b a-b aB a.b A_B a__b _a a_ a1 a_1 a2 A2
        """),
    SIGNS(
        """
        1 12 123 1a 0x1 - -- . .. _ __ $ $$ a$ @ # % & ? ! * + = ~ ^ | \\ " ' ` < > {a} [a] (a)
        a/b é É ß SS ss İ ı i I ﬁ fi 名前 名 前 Ω ω 😀 😀😀 a😀 \u00ad \u200b ａ Ａ ① ² ½ ʰ ﷺ क्षि
        """),
    LONG("n".repeat(300) + " " + "n".repeat(299) + "m " + "N".repeat(300) + " " + "名".repeat(300)),
    BLANK("");

    private final List<String> all = new ArrayList<>();

    Names(String names) {
      all.addAll(List.of(names.strip().split("\\s+")));
      if (names.isEmpty()) {
        all.addAll(List.of(" ", "  ", "\t", "\n", "a b", " a", "a ", "a  b"));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Names.class)
  void compile(Names names) {
    String text = new Hostile(names.all).document().toString();
    ReadResult result = new DocumentReader(Set.of()).read("hostile.json", text);
    OpenApi document = result.document();
    assertThat(document).as(result.render()).isNotNull();

    Generated generated = Generator.generate(document, Options.of("hostile", "hostile.json"));

    assertThat(Javac.check(generated.files())).isEmpty();
  }

  /** A document in which everything is called so. */
  private static final class Hostile {
    private final List<String> names;
    private final ObjectNode document = JsonNodeFactory.instance.objectNode();

    Hostile(List<String> names) {
      this.names = names;
      document.put("openapi", "3.1.0");
      document.putObject("info").put("title", "Hostile").put("version", "1");
    }

    ObjectNode document() {
      ObjectNode paths = document.putObject("paths");
      ObjectNode schemas = document.putObject("components").putObject("schemas");
      members(schemas.putObject("All"));
      ArrayNode constants = schemas.putObject("Constants").put("type", "string").putArray("enum");
      ArrayNode choice = schemas.putObject("Choice").putArray("anyOf");
      names.forEach(constants::add);
      for (int i = 0; i < names.size(); i++) {
        String name = names.get(i);
        String component = name.matches("[a-zA-Z0-9._-]+") ? name : "S" + i;
        if (!schemas.has(component)) {
          component(schemas.putObject(component), name, i);
          choice.addObject().put("$ref", "#/components/schemas/" + component);
        }
        operation(paths.putObject("/p" + i).putObject("post"), name, component);
      }
      everything(paths.putObject("/all").putObject("post"));
      return document;
    }

    private void component(ObjectNode schema, String name, int index) {
      schema.put("type", "object").put("title", name);
      schema.putArray("required").add("only" + index);
      ObjectNode properties = schema.putObject("properties");
      properties.putObject("only" + index).put("type", "integer");
      ObjectNode inline = properties.putObject(name).put("type", "object");
      inline.putObject("properties").putObject(name).putArray("enum").add(name).add("x");
      properties.putObject("default").put("type", "string").put("default", name);
    }

    private void members(ObjectNode schema) {
      schema.put("type", "object").put("additionalProperties", true);
      ObjectNode properties = schema.putObject("properties");
      for (String name : names) {
        properties.putObject(name).put("type", "string").put("pattern", "a+").put("default", "a");
      }
    }

    private void operation(ObjectNode operation, String name, String component) {
      operation.put("operationId", name).put("summary", name);
      operation.putArray("tags").add(name);
      parameter(operation.putArray("parameters").addObject(), name, "query");
      String ref = "#/components/schemas/" + component;
      json(operation.putObject("requestBody")).put("$ref", ref);
      ObjectNode ok = operation.putObject("responses").putObject("200").put("description", name);
      json(ok).put("$ref", ref);
    }

    private void everything(ObjectNode operation) {
      operation.put("operationId", "everything");
      ArrayNode parameters = operation.putArray("parameters");
      ObjectNode ok = operation.putObject("responses").putObject("200").put("description", "d");
      ObjectNode headers = ok.putObject("headers");
      for (String name : names) {
        parameter(parameters.addObject(), name, "query");
        if (name.matches("[a-zA-Z0-9_$.-]+")) {
          parameter(parameters.addObject(), name, "cookie");
          headers.putObject(name).putObject("schema").put("type", "string");
        }
      }
      json(operation.putObject("requestBody")).put("$ref", "#/components/schemas/Choice");
      ArrayNode all = json(ok).putArray("oneOf");
      all.addObject().put("$ref", "#/components/schemas/All");
      all.addObject().put("$ref", "#/components/schemas/Constants");
    }

    private static void parameter(ObjectNode parameter, String name, String in) {
      parameter.put("name", name).put("in", in);
      parameter.putObject("schema").put("type", "integer");
    }

    private static ObjectNode json(ObjectNode holder) {
      ObjectNode media = holder.putObject("content").putObject("application/json");
      return media.putObject("schema");
    }
  }
}
