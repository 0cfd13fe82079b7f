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
import io.brrtrouter.json.UnrepresentableException;
import io.brrtrouter.json.Values;
import io.brrtrouter.validation.Violation;
import io.brrtrouter.validation.Violations;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return MultipartBody.bind(document(), POINTER).decode(bytes, bytes.length, TYPE, out);
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
    assertThat(file.bytes()).isEqualTo("\r\n--b\r\n".getBytes(StandardCharsets.UTF_8));
    assertThat(Values.bytes(decoded.value().get("photo"), document())).isEqualTo(file.bytes());
  }

  @Test
  void filesAreValidatedByTheirLengthInBytes() {
    Violations out = new Violations(50);
    SchemaValidators schemas = document();
    var small = decode(body("name=photo", "1234", "name=files", "x"), out);
    var large = decode(body("name=photo", "12345"), out);

    assertThat(schemas.at(POINTER).accepts(small.view())).isTrue();
    assertThat(schemas.at(POINTER).accepts(large.view())).isFalse();
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
  void whatIsNoFileCannotBeReadAsOne() {
    var value = decode(body("name=name", "x"), new Violations(1)).value();

    assertThatThrownBy(() -> FileNode.file(value.get("name"), document()))
        .isInstanceOf(UnrepresentableException.class);
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

    assertThat(node.binaryValue()).isEqualTo(new byte[] {'a', 'b'});
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

    var decoded =
        MultipartBody.bind(document(), POINTER)
            .decode(bytes, bytes.length, TYPE, new Violations(1));

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
        "",
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
    MultipartBody form = MultipartBody.bind(document(), POINTER);

    assertThatThrownBy(() -> form.decode(new byte[0], 0, type, new Violations(1)))
        .isInstanceOf(Rejection.class);
  }
}
