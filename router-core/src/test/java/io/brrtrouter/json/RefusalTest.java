package io.brrtrouter.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.json.SchemaValidator.Direction;
import io.brrtrouter.validation.Violation;
import io.brrtrouter.validation.Violations;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
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
          "Rest":{},
          "Home":{"type":"object","required":["pets"],"properties":{
            "name":{"type":"string"},
            "pets":{"type":"array","minItems":1,"items":{"$ref":"#/components/schemas/Pet"}},
            "guest":{"$ref":"#/components/schemas/Any"},
            "size":{"const":{"w":1}}}}
          """);
  private static final TextRule NAME = TextRule.ANY.length(2, 99);
  private static final IntegerRule ID = IntegerRule.ANY.atLeast(1).atMost(99);
  private static final Members PET =
      Members.of().required("id", "name").optional("tags", "kind").closed().build();
  private static final Members SOME = Members.of().optional("name", "a", "id").build();
  private static final Members HOME =
      Members.of().optional("name").required("pets").optional("guest", "size").build();

  /** Reads as generated code would: doubts more than it must, and accepts nothing that is wrong. */
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

  private static Object guest(JsonInput in) {
    return in.isString() ? in.string() : pet(in);
  }

  private static Object home(JsonInput in) {
    in.startObject();
    long seen = 0;
    int member;
    while ((member = in.member(HOME, seen)) >= 0) {
      seen |= 1L << member;
      switch (member) {
        case 0 -> in.string();
        case 1 -> in.list(ArrayRule.ANY.size(1, 99), RefusalTest::pet);
        case 2 -> guest(in);
        default -> in.verify("/components/schemas/Home/properties/size").tree();
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
    List<Violation> all = violations(bytes, RefusalTest::nobody);
    assertThat(all).isNotEmpty();
    assertThat(violations(bytes, RefusalTest::home)).isEqualTo(all);
  }

  private static List<Violation> violations(byte[] bytes, JsonDecoder<Object> decoder) {
    return violations("/components/schemas/Home", bytes, decoder);
  }

  private static List<Violation> violations(
      String schema, byte[] bytes, JsonDecoder<Object> decoder) {
    Violations out = new Violations(50);
    new SchemaDecoder<>(schema, decoder, SCHEMAS, Documents.TREES)
        .decode(bytes, bytes.length, Direction.REQUEST, TreeRoom.UNLIMITED, out);
    return out.list();
  }

  /** The decision is the schema's at once. */
  private static Object nobody(JsonInput in) {
    in.doubt();
    return "nobody";
  }

  @Test
  void homesThatAreWrongInManyWaysAreRefusedForAllOfThem() {
    Random random = new Random(8);
    int refused = 0;
    for (int i = 0; i < 3000; i++) {
      byte[] bytes = home(random).replace('\'', '"').getBytes(UTF_8);
      List<Violation> all = violations(bytes, RefusalTest::nobody);
      assertThat(violations(bytes, RefusalTest::home)).as(new String(bytes, UTF_8)).isEqualTo(all);
      refused += all.isEmpty() ? 0 : 1;
    }
    assertThat(refused).isBetween(1000, 2900);
  }

  private static String home(Random random) {
    List<String> members = new ArrayList<>();
    add(members, random, "name", "'a'", "7");
    String pets = "";
    for (int i = random.nextInt(4); i > 0; i--) {
      pets += (pets.isEmpty() ? "" : " , ") + (random.nextInt(20) == 0 ? "5" : pet(random));
    }
    add(members, random, "pets", "[" + pets + "]", "{}");
    add(members, random, "guest", pet(random), "'nobody'");
    add(members, random, "si\\u007ae", "{'w': 1.0}", "{'w':2}");
    Collections.shuffle(members, random);
    return "{" + String.join(",", members) + "}";
  }

  private static String pet(Random random) {
    List<String> members = new ArrayList<>();
    add(members, random, "id", "10", "100");
    add(members, random, "name", "'Max\\\\'", "'\\u004d'");
    add(members, random, "tags", "[]", "[1,'a',true,1.0]");
    add(members, random, "kind", "'dog'", "'\\\\\\'owl'");
    add(members, random, random.nextInt(8) == 0 ? "more" : "kin", "null", "[{'id':[]}]");
    members.removeIf(member -> member.startsWith("'kin':"));
    return "{ " + String.join(", ", members) + "}";
  }

  private static void add(
      List<String> members, Random random, String name, String right, String wrong) {
    if (random.nextInt(8) > 0) {
      members.add("'" + name + "':" + (random.nextInt(8) > 0 ? right : wrong));
    }
  }

  @Test
  void whereATextEndsToBeJsonIsToldAsTheParserTellsIt() {
    RandomJson texts = new RandomJson(new Random(17));
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = texts.spoilt(texts.text());
      List<Violation> all = violations("/components/schemas/Rest", bytes, RefusalTest::nobody);
      assertThat(violations("/components/schemas/Rest", bytes, RefusalTest::rest))
          .as(new String(bytes, UTF_8))
          .isEqualTo(all);
      refused += all.isEmpty() ? 0 : 1;
    }
    assertThat(refused).isGreaterThan(5000);
  }

  private static @Nullable Object rest(JsonInput in) {
    if (in.isObject()) {
      in.startObject();
      long seen = 0;
      for (int m; (m = in.member(SOME, seen)) >= 0; seen |= 1L << m) {
        rest(in);
      }
      in.endObject(SOME, seen);
      return "some";
    }
    if (in.isArray()) {
      return in.list(RefusalTest::rest);
    }
    if (in.isNumber()) {
      return in.decimal();
    }
    return in.isBoolean() ? in.bool() : in.nextNull() ? null : in.string();
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
