package io.brrtrouter.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.http.FilePart;
import io.brrtrouter.json.SchemaDecoder.Decoded;
import io.brrtrouter.json.SchemaValidator.Direction;
import io.brrtrouter.validation.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SchemaDecoderTest {
  private static final SchemaValidators SCHEMAS =
      Documents.schemas(
          "3.1",
          """
          "Ages":{"type":"array","items":{"type":"integer","minimum":0,"maximum":9999999999}}
          """);

  private static SchemaDecoder<List<Integer>> decoder(SchemaValidators schemas) {
    IntegerRule age = IntegerRule.ANY.atLeast(0);
    return new SchemaDecoder<>(
        "/components/schemas/Ages", in -> in.list(i -> i.int32(age)), schemas, Documents.TREES);
  }

  private static Decoded<List<Integer>> decode(String json, Violations out) {
    byte[] bytes = json.getBytes(UTF_8);
    return decoder(SCHEMAS).decode(bytes, bytes.length, Direction.REQUEST, TreeRoom.UNLIMITED, out);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1,2]        | false | [1, 2] |",
        "\uFEFF[1]    | false | [1]    |",
        "[1.0,2e0]    | true  | [1, 2] |",
        "[1,-2,\"x\"] | true  |        | /1 minimum,/2 type",
        "[1,5000000000] | true |       | /1 format",
        "[1,2         | true  |        | /1 syntax",
        "[1,2][]      | true  |        | ' syntax'",
      })
  void whatIsInDoubtIsDecidedByTheSchema(
      String json, boolean fellBack, String value, String violations) {
    Violations out = new Violations(10);
    Decoded<List<Integer>> decoded = decode(json, out);
    assertThat(decoded.fellBack()).isEqualTo(fellBack);
    assertThat(decoded.value() == null ? null : "" + decoded.value()).isEqualTo(value);
    List<String> found = out.list().stream().map(v -> v.pointer() + " " + v.keyword()).toList();
    assertThat(found.isEmpty() ? null : String.join(",", found)).isEqualTo(violations);
  }

  @Test
  void noMoreThanTheLimitOfViolationsIsTold() {
    Violations out = new Violations(3);
    assertThat(decode("[-1,-1,-1,-1,-1]", out).value()).isNull();
    assertThat(out.list()).hasSize(3);
    assertThat(out.toProblem().toString()).contains("truncated");
  }

  @Test
  void withoutTheFastPathTheAnswersAreTheSame() {
    SchemaValidators slow = new SlowSchemas(SCHEMAS);
    byte[] bytes = "[1,2]".getBytes(UTF_8);
    Decoded<List<Integer>> decoded =
        decoder(slow).decode(bytes, 5, Direction.REQUEST, TreeRoom.UNLIMITED, new Violations(10));
    assertThat(decoded.value()).containsExactly(1, 2);
    assertThat(decoded.fellBack()).isTrue();
  }

  private record SlowSchemas(SchemaValidators schemas) implements SchemaValidators {
    @Override
    public SchemaValidator at(String pointer) {
      return schemas.at(pointer);
    }

    @Override
    public JsonNode schema(String pointer) {
      return schemas.schema(pointer);
    }

    @Override
    public JsonTrees trees() {
      return schemas.trees();
    }

    @Override
    public boolean allowsFastPath() {
      return false;
    }
  }

  @Test
  void whatIsBuiltIsAccountedForAndGivenBackWhereItIsDropped() {
    byte[] bytes = ("[" + "1,".repeat(200_000) + "1]").getBytes(UTF_8);
    List<Integer> told = new ArrayList<>();
    decoder(SCHEMAS).decode(bytes, bytes.length, Direction.REQUEST, told::add, new Violations(10));
    assertThat(told).allMatch(size -> size >= 65_536).hasSizeGreaterThan(50);
    bytes[bytes.length - 2] = '-';
    AtomicLong held = new AtomicLong();
    Violations out = new Violations(10);
    decoder(SCHEMAS).decode(bytes, bytes.length, Direction.REQUEST, held::addAndGet, out);
    long tree = held.get();
    held.set(0);
    SchemaDecoder<List<Integer>> slow = decoder(new SlowSchemas(SCHEMAS));
    slow.decode(bytes, bytes.length, Direction.REQUEST, held::addAndGet, out);
    assertThat(tree).isEqualTo(held.get());
  }

  @Test
  void treesAndFilesAreReadTolerantly() {
    FilePart part = FilePart.of("file", "hi".getBytes(UTF_8));
    var form = Documents.tree("{\"age\":1.0,\"name\":\"\\u0000\"}").asObject();
    form.set("file", new FileNode(part));
    TreeDecoder<String> decoder =
        Values.read(in -> {
          Members members = Members.of().required("age", "name", "file").build();
          StringBuilder read = new StringBuilder();
          in.startObject();
          long seen = 0;
          int member;
          while ((member = in.member(members, seen)) >= 0) {
            seen |= 1L << member;
            switch (member) {
              case 0 -> read.append(in.int32());
              case 1 -> read.append(in.string().length());
              default -> read.append(in.file().name());
            }
          }
          in.endObject(members, seen);
          return read.toString();
        });
    assertThat(decoder.decode(form, SCHEMAS)).isEqualTo("11file");
    TreeDecoder<JsonNode> tree = Values.read(JsonInput::tree);
    assertThat(tree.decode(form, SCHEMAS).get("file")).isInstanceOf(FileNode.class);
    TreeDecoder<byte[]> binary = Values.read(JsonInput::binary);
    assertThat(binary.decode(new FileNode(part), SCHEMAS)).isEqualTo("hi".getBytes(UTF_8));
  }
}
