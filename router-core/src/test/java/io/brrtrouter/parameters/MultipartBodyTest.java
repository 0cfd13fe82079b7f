package io.brrtrouter.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.brrtrouter.http.FilePart;
import io.brrtrouter.http.MediaType;
import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.Status;
import io.brrtrouter.json.FileNode;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.validation.Violation;
import io.brrtrouter.validation.Violations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class MultipartBodyTest {
  private static final String POINTER = "/paths/~1x/post/requestBody/content/form/schema";
  private static final MediaType TYPE =
      Objects.requireNonNull(MediaType.parse("multipart/form-data; boundary=\"b b\""));
  private static final String SCHEMA =
      "{'type':'object','properties':{'name':{'type':'string'},'age':{'type':'integer'},"
          + "'tags':{'type':'array','items':{'type':'integer'}},"
          + "'meta':{'type':'object','properties':{'n':{'type':'integer'}}},"
          + "'photo':{'type':'string','format':'binary','maxLength':4},"
          + "'image':{'type':'string','contentMediaType':'image/png'},"
          + "'data':{'type':'string','contentMediaType':'image/png','contentEncoding':'base64'},"
          + "'files':{'type':'array','items':{'type':'string','format':'binary'}},'any':{}}}";
  private static final String ENCODING = "{'image':{'contentType':'image/png, image/*'}}";

  private static SchemaValidators document() {
    return Schemas.document(
        "{'paths':{'/x':{'post':{'requestBody':{'content':{'form':{'schema':"
            + SCHEMA
            + ",'encoding':"
            + ENCODING
            + "}}}}}}}");
  }

  /** A body whose parts are given by their bare header parameters and their content. */
  private static String body(String... parts) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < parts.length; i += 2) {
      body.append("--b b\r\nContent-Disposition: form-data; ").append(parts[i]).append("\r\n\r\n");
      body.append(parts[i + 1]).append("\r\n");
    }
    return body.append("--b b--\r\n").toString();
  }

  private static MultipartBody.Decoded decode(String body, Violations out) {
    return decode(body.getBytes(StandardCharsets.UTF_8), TYPE, out);
  }

  private static MultipartBody.Decoded decode(byte[] body, MediaType type, Violations out) {
    try {
      return MultipartBody.bind(document(), POINTER)
          .decode(new ByteArrayInputStream(body), type, new Kept(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] content(JsonNode file) {
    try {
      return FileNode.file(file, document()).stream().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps files in memory. */
  private static final class Kept implements FormFiles {
    @Override
    public void take(int bytes) {}

    @Override
    public Path onDisk() {
      throw new AssertionError("nothing here is large");
    }

    @Override
    public InputStream live(InputStream arriving) {
      throw new AssertionError("no form here ends with its file");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "name=name                   | 5              | {'name':'5'}",
        "name=\"age\"                | 5              | {'age':5}",
        "name=\"age\"                | x              | {'age':'x'}",
        "name=\"tags\"               | 5              | {'tags':[5]}",
        "name=\"meta\"               | {\"n\":1}      | {'meta':{'n':1}}",
        "name=\"a%22b\"              | x              | {'a\\\"b':'x'}",
        "name=\"a\\\"b\"             | x              | {'a\\\"b':'x'}",
        "name=\"a\\b\"               | x              | {'a\\\\b':'x'}",
        "name=\"ü;x=\"               | x              | {'ü;x=':'x'}",
        "name=any                    | 5              | {'any':'5'}",
        "name=name ; other=\"x\" ;   | ``             | {'name':''}",
      })
  void fieldsAreTypedByTheSchema(String disposition, String content, String expected) {
    Violations out = new Violations(50);

    MultipartBody.Decoded decoded = decode(body(disposition, content), out);

    assertThat(out.list()).isEmpty();
    assertThat(decoded.value()).hasToString(expected.replace('\'', '"'));
    assertThat(decoded.view()).isEqualTo(decoded.value());
  }

  @Test
  void severalPartsOfOneNameAreAnArray() {
    String body = body("name=tags", "1", "name=name", "a", "name=tags", "2");

    assertThat(decode(body, new Violations(1)).value())
        .hasToString("{\"tags\":[1,2],\"name\":\"a\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "meta | {\"n\":\"1\"}  | {'meta':{'n':'1'}}",
        "any  | [1]            | {'any':[1]}",
        "tags | [1,2]          | {'tags':[1,2]}",
        "name | 5              | {'name':5}",
      })
  void partsThatSayTheyAreJsonAreParsed(String name, String content, String expected) {
    String body = body("name=" + name + "\r\nContent-Type: application/json", content);

    assertThat(decode(body, new Violations(1)).value()).hasToString(expected.replace('\'', '"'));
  }

  @Test
  void filesKeepTheirBytesAndWhatTheClientSaysOfThem() {
    String head =
        "name=\"photo\"; filename=\"C:\\cats\\a \\\"b\\\".png\"\r\ncontent-type: image/png";

    MultipartBody.Decoded decoded = decode(body(head, "\r\n--b\r\n"), new Violations(1));

    FilePart file = FileNode.file(decoded.value().get("photo"), document());
    assertThat(file.name()).isEqualTo("photo");
    assertThat(file.filename()).isEqualTo("C:\\cats\\a \"b\".png");
    assertThat(file.contentType()).isEqualTo(MediaType.parse("image/png"));
    assertThat(file.headers().first("Content-Type")).isEqualTo("image/png");
    assertThat(content(decoded.value().get("photo")))
        .isEqualTo("\r\n--b\r\n".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void filesAreValidatedByTheirLengthInBytes() {
    Violations out = new Violations(50);
    SchemaValidators schemas = document();
    var small = decode(body("name=photo", "1234", "name=files", "x"), out);
    assertThat(out.isEmpty()).isTrue();
    assertThat(schemas.at(POINTER).accepts(small.view())).isTrue();

    decode(body("name=photo", "12345"), out);

    assertThat(out.list())
        .extracting(Violation::keyword, Violation::pointer)
        .containsExactly(tuple("maxLength", "/photo"));
  }

  @ParameterizedTest
  @CsvSource({
    "image,                                    true",
    "data,                                     false",
    "files,                                    true",
    "name; filename=x.txt,                     false",
    "any; filename=x.bin,                      true",
    "unknown; filename=x.bin,                  true",
    "unknown,                                  false",
  })
  void theSchemaSaysWhatIsAFileAndWhereItDoesNotThePartDoes(String disposition, boolean file) {
    var value = decode(body("name=" + disposition, "AAAA"), new Violations(1)).value();
    var member = value.iterator().next();

    assertThat((member.isArray() ? member.get(0) : member).isBinary()).isEqualTo(file);
  }

  @Test
  void whatIsNoFileCanBeReadAsOne() {
    var value = decode(body("name=name", "x"), new Violations(1)).value();

    assertThat(content(value.get("name"))).isEqualTo(new byte[] {'x'});
    var number = decode(body("name=age", "1"), new Violations(1)).value().get("age");
    assertThat(content(number)).isEqualTo(new byte[] {'1'});
  }

  @Test
  void anExtendedFileNameIsPreferred() {
    String head = "name=any; filename=\"naive.txt\"; filename*=UTF-8''na%C3%AFve.txt";

    var node = decode(body(head, ""), new Violations(1)).value().get("any");

    assertThat(FileNode.file(node, document()).filename()).isEqualTo("naïve.txt");
  }

  @Test
  void base64OfATransferEncodingIsUndone() {
    String head = "name=photo\r\nContent-Transfer-Encoding: base64";

    var node = decode(body(head, "YWI=\r\n"), new Violations(1)).value().get("photo");

    assertThat(content(node)).isEqualTo(new byte[] {'a', 'b'});
  }

  @Test
  void partsThatAreEncodedWronglyAreReportedTogether() {
    Violations out = new Violations(50);
    String body =
        body(
            "name=meta", "{",
            "name=name\r\nContent-Type: text/plain; charset=utf-7", "x",
            "name=image\r\nContent-Type: text/plain", "x");

    decode(body, out);

    assertThat(out.list())
        .extracting(Violation::keyword, Violation::pointer)
        .containsExactly(
            tuple("syntax", "/meta"), tuple("encoding", "/name"), tuple("encoding", "/image"));
  }

  @Test
  void textIsReadInItsCharset() {
    String head = "name=name\r\nContent-Type: text/plain; charset=ISO-8859-1";
    byte[] bytes = body(head, "ü").getBytes(StandardCharsets.ISO_8859_1);

    var decoded = decode(bytes, TYPE, new Violations(1));

    assertThat(decoded.value()).hasToString("{\"name\":\"ü\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--b b--",
        "--b b--\r\nepilogue",
        "preamble\r\n--b b--\r\n",
        "\r\n--b b--\r\n",
        "--b b \t\r\nContent-Disposition: form-data; name=name\r\n\r\n\r\n--b b--",
        "--b b\r\nContent-Disposition: form-data; name=name\r\n\r\n--b b--",
        "--b b\r\nContent-Disposition: form-data; name=name\r\n\r\nx\r\n--b\r\n--b bc\r\n--b b--",
      })
  void theGrammarOfMultipartIsFollowed(String body) {
    if (body.contains("--b bc")) {
      assertThatThrownBy(() -> decode(body, new Violations(1))).isInstanceOf(Rejection.class);
    } else {
      assertThat(decode(body, new Violations(1)).value().isObject()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "--b b",
        "--b b\r\n",
        "--other--",
        "--b b\r\nContent-Disposition: form-data; name=a\r\n\r\nx",
        "--b b\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n--b b",
        "--b b\r\nContent-Disposition: form-data; name=a\r\n--b b--",
        "--b b\r\n--b b--",
        "--b b\r\n\r\nx\r\n--b b--",
        "--b b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b b--",
        "--b b\r\nContent-Disposition: attachment; name=a\r\n\r\nx\r\n--b b--",
        "--b b\r\nContent-Disposition: form-data; name=\"a\r\n\r\nx\r\n--b b--",
        "--b b\r\nContent-Disposition: form-data; name=\"a\"x\r\n\r\nx\r\n--b b--",
        "--b b\r\nContent-Disposition: form-data; name=a; name=b\r\n\r\nx\r\n--b b--",
        "--b b\r\nContent-Disposition: form-data; name=a; filename*=x\r\n\r\nx\r\n--b b--",
        "--b b\r\nContent-Disposition: form-data; name=a; filename*=UTF-8''%f\r\n\r\nx\r\n--b b--",
        "--b b\r\nContent-Disposition: form-data;\r\n name=a\r\n\r\nx\r\n--b b--",
        "--b b\r\nno colon\r\n\r\nx\r\n--b b--",
        "--b b\r\nContent-Disposition: form-data; name=a\r\nContent-Type: x\r\n\r\nx\r\n--b b--",
        "--b b\r\nContent-Disposition: form-data; name=a\r\n"
            + "Content-Transfer-Encoding: quoted-printable\r\n\r\nx\r\n--b b--",
        "--b b\r\nContent-Disposition: form-data; name=a\r\nA: 1\r\nA: 2\r\n\r\nx\r\n--b b--",
      })
  void malformedBodiesAreRefusedWithAReason(String body) {
    assertThatThrownBy(() -> decode(body, new Violations(1)))
        .isInstanceOfSatisfying(
            Rejection.class,
            e -> {
              assertThat(e.problem().status()).isEqualTo(Status.BAD_REQUEST);
              assertThat(e.problem().detail()).startsWith("The multipart body is malformed: ");
            });
  }

  @Test
  void partsAndTheirHeadersAreLimited() {
    String part = "--b b\r\nContent-Disposition: form-data; name=a\r\n\r\n\r\n";

    assertThatThrownBy(() -> decode(part.repeat(1001) + "--b b--", new Violations(1)))
        .isInstanceOf(Rejection.class);
    String longHead = "name=a\r\nX: " + "x".repeat(9000);
    assertThatThrownBy(() -> decode(body(longHead, ""), new Violations(1)))
        .isInstanceOf(Rejection.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=\"\""})
  void aBoundaryMustBeNamed(String contentType) {
    MediaType type = Objects.requireNonNull(MediaType.parse(contentType));
    byte[] body = body("name=name", "x").getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> decode(body, type, new Violations(1))).isInstanceOf(Rejection.class);
  }
}
