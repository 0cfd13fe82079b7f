package io.brrtrouter.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

/** Holds the streaming reader against trees and their decoders: the values must be the same. */
class JsonInputDifferentialTest {
  private static final int TEXTS = Integer.getInteger("brrtrouter.reader.texts", 40_000);

  private static final JsonTrees TREES = new JsonTrees(Inputs.LIMITS);
  private static final SchemaValidators SCHEMAS = Inputs.SCHEMAS;

  /** Two decoders of the same values. */
  record Pair<T>(String name, JsonDecoder<T> streaming, TreeDecoder<T> tree) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** An object as generated code has it. */
  record Sample(
      long id,
      @Nullable String name,
      @Nullable Double created,
      @Nullable List<@Nullable String> description,
      Map<String, JsonNode> others) {

    private static final Members MEMBERS =
        Members.of().required("id").optional("name", "created", "description").kept().build();

    static Sample read(JsonInput in) {
      long id = 0;
      String name = null;
      Double created = null;
      List<@Nullable String> description = null;
      Map<String, JsonNode> others = null;
      in.startObject();
      long seen = 0;
      int member;
      while ((member = in.member(MEMBERS, seen)) >= 0) {
        seen |= 1L << member;
        switch (member) {
          case 0 -> id = in.int64();
          case 1 -> name = in.nextNull() ? null : in.string();
          case 2 -> created = in.nextNull() ? null : (Double) in.float64();
          case 3 ->
              description = in.nextNull() ? null : in.list(i -> i.nextNull() ? null : i.string());
          default -> others = in.put(others, JsonInput::tree);
        }
      }
      in.endObject(MEMBERS, seen);
      return new Sample(id, name, created, description, others == null ? Map.of() : others);
    }

    static Sample read(JsonNode node, SchemaValidators schemas) {
      if (!node.has("id")) {
        return fail(node.isObject() ? "required" : "object");
      }
      Map<String, JsonNode> others = new LinkedHashMap<>();
      node.properties().forEach(member -> others.put(member.getKey(), member.getValue()));
      others.keySet().removeAll(List.of("id", "name", "created", "description"));
      return new Sample(
          Values.int64(node.get("id"), schemas),
          member(node.get("name"), schemas, Values::string),
          member(node.get("created"), schemas, JsonInputDifferentialTest::number),
          member(node.get("description"), schemas, Values.listOf(Values.nullable(Values::string))),
          others);
    }

    private static <T> @Nullable T member(
        @Nullable JsonNode value, SchemaValidators schemas, TreeDecoder<? extends T> decoder) {
      return value == null || value.isNull() ? null : decoder.decode(value, schemas);
    }
  }

  static final List<Pair<?>> PAIRS =
      List.of(
          new Pair<>("tree", JsonInput::tree, Values::tree),
          new Pair<>("sample", Sample::read, Sample::read),
          new Pair<>(
              "skipped",
              JsonInputDifferentialTest::skipped,
              (n, s) -> n.isObject() ? 1 : fail("object")),
          new Pair<>("string", JsonInput::string, Values::string),
          new Pair<>("int32", JsonInput::int32, Values::int32),
          new Pair<>("int64", JsonInput::int64, Values::int64),
          new Pair<>("bigInteger", JsonInput::bigInteger, Values::bigInteger),
          new Pair<>(
              "decimal",
              JsonInput::decimal,
              (n, s) -> n.isNumber() ? Values.decimal(n, s) : fail("decimal")),
          new Pair<>(
              "float32",
              JsonInput::float32,
              (n, s) -> n.isNumber() ? Values.float32(n, s) : fail("decimal")),
          new Pair<>("float64", JsonInput::float64, JsonInputDifferentialTest::number),
          new Pair<>("bool", JsonInput::bool, Values::bool),
          new Pair<>("uuid", JsonInput::uuid, Values::uuid),
          new Pair<>("date", JsonInput::date, Values::date),
          new Pair<>("dateTime", JsonInput::dateTime, Values::dateTime),
          new Pair<>("bytes", in -> hex(in.bytes()), (n, s) -> hex(Values.bytes(n, s))),
          new Pair<>("binary", in -> hex(in.binary()), (n, s) -> hex(Values.binary(n, s))),
          new Pair<>("list", in -> in.list(JsonInput::int32), Values.listOf(Values::int32)),
          new Pair<>("map", in -> in.map(JsonInput::string), Values.mapOf(Values::string)),
          new Pair<>(
              "samples",
              in -> in.list(Sample::read),
              Values.listOf((node, schemas) -> Sample.read(node, schemas))));

  private static final Members NONE = Members.of().build();

  private static int skipped(JsonInput in) {
    in.startObject();
    assertThat(in.member(NONE, 0)).isNegative();
    in.endObject(NONE, 0);
    return 1;
  }

  private static Double number(JsonNode node, SchemaValidators schemas) {
    return node.isNumber() ? Values.float64(node, schemas) : fail("decimal");
  }

  private static <T> T fail(String format) {
    throw new UnrepresentableException(format, "must be another type");
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  @ParameterizedTest
  @FieldSource("PAIRS")
  void randomTextsAreReadAsTreesAre(Pair<?> pair) {
    Random random = new Random(31);
    RandomJson texts = new RandomJson(random);
    int accepted = 0;
    for (int i = 0; i < TEXTS; i++) {
      accepted += compare(pair, texts.text()) ? 1 : 0;
    }
    assertThat(accepted).isPositive();
  }

  /** Texts that are nearly times, UUIDs or numbers: what is read from bytes has its own rules. */
  @ParameterizedTest
  @FieldSource("PAIRS")
  void textsThatAreNearlyRightAreReadAsTreesAre(Pair<?> pair) {
    List<String> right =
        List.of(
            "\"2024-02-29\"",
            "\"0000-12-31\"",
            "\"2024-02-29T23:59:59Z\"",
            "\"1999-11-30T00:00:00.000000001+17:59\"",
            "\"2023-04-30T12:30:60.5-18:00\"",
            "\"123e4567-e89b-12d3-a456-426614174000\"",
            "\"aGVsbG8=\"",
            "-9223372036854775808",
            "12345678",
            "123456789012345678",
            "2147483647",
            "-12345.678901234567",
            "0.000012345678e-12",
            "[1,22,333,4444,55555]",
            "{\"id\":12345678901,\"created\":1234.5678,\"name\":\"longer than a word\"}");
    Random random = new Random(5);
    RandomJson texts = new RandomJson(random);
    for (int i = 0; i < TEXTS; i++) {
      byte[] text = right.get(random.nextInt(right.size())).getBytes(StandardCharsets.UTF_8);
      for (int k = random.nextInt(3); k > 0; k--) {
        text = texts.spoilt(text);
      }
      compare(pair, text);
    }
  }

  /** Compares the two on a text; true if the pass that checks accepts it. */
  private static <T> boolean compare(Pair<T> pair, byte[] text) {
    String shown = pair.name() + ": " + new String(text, StandardCharsets.UTF_8);
    JsonNode tree = tree(text);
    Object fast = outcome(() -> whole(pair.streaming(), text));
    if (tree == null) {
      assertThat(fast).as(shown).isSameAs(Doubt.SIGNAL);
      return false;
    }
    Object expected = outcome(() -> pair.tree().decode(tree, SCHEMAS));
    if (fast != Doubt.SIGNAL) {
      assertThat(fast).as(shown).isEqualTo(expected);
    }
    Object tolerant = outcome(() -> pair.streaming().decode(Inputs.of(text, true, SCHEMAS)));
    if (!(tree.isContainer() && tolerant instanceof String)) {
      assertThat(tolerant).as(shown).isEqualTo(expected);
    } else {
      assertThat(expected).as(shown).isInstanceOf(String.class);
    }
    return fast != Doubt.SIGNAL;
  }

  private static <T> T whole(JsonDecoder<T> decoder, byte[] text) {
    JsonInput in = Inputs.of(text, false, SCHEMAS);
    T value = decoder.decode(in);
    in.expectEnd();
    return value;
  }

  private static @Nullable JsonNode tree(byte[] text) {
    try {
      return TREES.parse(text, 0, text.length);
    } catch (MalformedJsonException e) {
      return null;
    }
  }

  /** The value; or the doubt; or the place and the format of what cannot be held. */
  private static @Nullable Object outcome(Supplier<?> read) {
    try {
      return read.get();
    } catch (Doubt e) {
      return e;
    } catch (UnrepresentableException e) {
      return e.pointer().isEmpty()
          ? "cannot be held as " + e.format()
          : "holds what cannot be held";
    }
  }
}
