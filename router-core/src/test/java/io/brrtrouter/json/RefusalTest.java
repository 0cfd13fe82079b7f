package io.brrtrouter.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.json.SchemaValidator.Direction;
import io.brrtrouter.validation.Violation;
import io.brrtrouter.validation.Violations;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.JsonNodeType;
import tools.jackson.databind.node.StringNode;

class RefusalTest {
  private static final SchemaValidators SCHEMAS =
      Documents.schemas(
          "3.1",
          """
          "Pet":{"type":"object","required":["id","name"],"properties":{
            "id":{"type":"integer","minimum":1},
            "name":{"type":"string","minLength":2},
            "tags":{"type":"array","uniqueItems":true,"items":{"type":"string"}},
            "kind":{"enum":["dog","cat"]}},
           "allOf":[{"maxProperties":4}],
           "dependentSchemas":{"tags":{"properties":{"id":{"maximum":99}}}},
           "additionalProperties":false},
          "Any":{"oneOf":[{"$ref":"#/components/schemas/Pet"},{"type":"string"}]},
          "Home":{"type":"object","required":["pets"],"properties":{
            "name":{"type":"string"},
            "pets":{"type":"array","minItems":1,"items":{"$ref":"#/components/schemas/Pet"}},
            "guest":{"$ref":"#/components/schemas/Any"},
            "size":{"const":{"w":1}}}}
          """);
  private static final TextRule NAME = TextRule.ANY.length(2, 99);
  private static final IntegerRule ID = IntegerRule.ANY.atLeast(1);
  private static final Members PET =
      Members.of().required("id", "name").optional("tags", "kind").closed().build();
  private static final Members HOME =
      Members.of().optional("name").required("pets").optional("guest", "size").build();

  /** Reads what generated code would; whether it accepts too much does not matter here. */
  private static Object pet(JsonInput in) {
    in.startObject();
    long seen = 0;
    int member;
    while ((member = in.member(PET, seen)) >= 0) {
      seen |= 1L << member;
      switch (member) {
        case 0 -> in.int32(ID);
        case 1 -> in.string(NAME);
        case 2 -> in.list(ArrayRule.ANY.unique(), JsonInput::string);
        default -> in.constant(Constants.of("dog", "cat"));
      }
    }
    in.endObject(PET, seen);
    return "pet";
  }

  private static Object home(JsonInput in) {
    in.startObject();
    long seen = 0;
    int member;
    while ((member = in.member(HOME, seen)) >= 0) {
      seen |= 1L << member;
      switch (member) {
        case 0 -> in.string();
        case 1 -> in.list(RefusalTest::pet);
        case 2 -> pet(in);
        default -> in.tree();
      }
    }
    in.endObject(HOME, seen);
    return "home";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'name':'a','pets':[{'id':1,'name':'Max'},{'id':0,'name':'Bo'},{'id':'x'}]}",
        "{'pets':[{'id':1,'name':'Max','tags':['a','b','a']},{'id':2,'name':'Bo'}],'name':7}",
        "{'pets':[{'id':1,'name':'Max'},{'name':'Bo'}],'size':{'w':2}}",
        "{'name':'a','pets':[],'guest':{'id':1,'name':'Max','kind':'owl'}}",
        "{'name':'a','guest':{'id':1,'name':'M'}}",
        "{'name':'a','guest':{'id':1,'name':'Max'}}",
        "{'pets':[{'id':100,'name':'Max','tags':['a'],'kind':'owl'}]}",
        "{'pets':[{'id':1,'name':'Max','kind':'dog','more':1}],'more':1}",
        "{'size':{'w':1},'pets':[{'id':1,'name':'Max','tags':[1]}]}",
        "{'pets':[{'id':1,'name':'Max'}, {'id':2,'id':2,'name':'Bo'}]}",
        "{'pets':[{'id':1,'name':'Max'}, {'id':2,'name':'B'}, }",
        "{'size':[[{'a':1,'a':2}]],'pets':[{'id':0,'name':'Max'}]}",
        "{'size':[[1,/]],'pets':[{'id':0,'name':'Max'}]}",
        "[1]",
        "{'pets':[{'id':1,'name':'M'}]} 1",
      })
  void whatWasAcceptedBeforeTheDoubtIsNotMissingInTheList(String written) {
    byte[] bytes = written.replace('\'', '"').getBytes(UTF_8);
    List<Violation> all =
        violations(
            bytes,
            in -> {
              throw Doubt.SIGNAL;
            });
    assertThat(all).isNotEmpty();
    assertThat(violations(bytes, RefusalTest::home)).isEqualTo(all);
  }

  private static List<Violation> violations(byte[] bytes, JsonDecoder<Object> decoder) {
    Violations out = new Violations(50);
    new SchemaDecoder<>("/components/schemas/Home", decoder, SCHEMAS, Documents.TREES)
        .decode(bytes, bytes.length, Direction.REQUEST, TreeRoom.UNLIMITED, out);
    return out.list();
  }

  @Test
  void ofAMillionWrongItemsFiftyAreToldAndLittleMoreAreLookedAt() {
    AtomicInteger looks = new AtomicInteger();
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    WatchedNode wrong = new WatchedNode(looks);
    for (int i = 0; i < 1_000_000; i++) {
      items.add(wrong);
    }
    SchemaValidator schema =
        Documents.schema("3.1", "{\"type\":\"array\",\"items\":{\"type\":\"integer\"}}");
    Violations out = new Violations(50);
    schema.validate(items, Violation.Location.BODY, "", Direction.REQUEST, out);
    assertThat(out.list()).hasSize(50);
    assertThat(out.toProblem().toString()).contains("truncated");
    assertThat(looks.get()).isLessThan(500);
  }

  /** Counts how often it is asked what it is. */
  private static final class WatchedNode extends StringNode {
    private static final long serialVersionUID = 1L;

    private final AtomicInteger looks;

    WatchedNode(AtomicInteger looks) {
      super("wrong");
      this.looks = looks;
    }

    @Override
    public JsonNodeType getNodeType() {
      looks.incrementAndGet();
      return super.getNodeType();
    }
  }
}
