package io.brrtrouter.openapi.read;

import static io.brrtrouter.openapi.read.Marked.HEAD_3_0;
import static io.brrtrouter.openapi.read.Marked.HEAD_3_1;
import static io.brrtrouter.openapi.read.Marked.expect;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One document for each thing that is said of the outer objects. */
class StructureDiagnosticsTest {

  static Stream<Arguments> documents() {
    return Stream.of(
        arguments("§- 1", "error: this is not an OpenAPI document, but an array"),
        arguments("§hello", "error: this is not an OpenAPI document, but a string"),
        arguments("§info: {}", "error: this is not an OpenAPI document: it has no 'openapi'"),
        arguments(
            "swagger: §'2.0'",
            "error: this is a Swagger 2 document; only OpenAPI 3.0 and 3.1 are supported"),
        arguments("§openapi: 3.0.0\npaths: {}", "error: an OpenAPI document must have 'info'"),
        arguments(
            "§openapi: 3.0.0\ninfo: {title: T, version: '1'}",
            "error: an OpenAPI document must have 'paths'"),
        arguments(
            "§openapi: 3.1.0\ninfo: {title: T, version: '1'}",
            "error: an OpenAPI document must have 'paths', 'components' or 'webhooks'"),
        arguments(
            "openapi: 3.0.0\n§info: {version: '1'}\npaths: {}",
            "error: an info object must have 'title'"),
        arguments(
            "openapi: 3.0.0\n§info: {title: T}\npaths: {}",
            "error: an info object must have 'version'"),
        arguments(
            "openapi: 3.0.0\ninfo: {title: T, version: §1.0}\npaths: {}",
            "warning: this must be a string"),
        arguments(
            "openapi: 3.0.0\ninfo: {title: §2026, version: '1'}\npaths: {}",
            "error: 'title' must be a string, but it is a number"),
        arguments(
            "openapi: 3.0.0\ninfo: {title: T, version: §[1]}\npaths: {}",
            "error: 'version' must be a string, but it is an array"),
        arguments(
            "openapi: 3.0.0\ninfo: {title: T, version: '1', description: §null}\npaths: {}",
            "error: 'description' must be a string, but it is null"),
        arguments(
            "openapi: 3.0.0\ninfo: {title: T, version: '1', §sumary: S}\npaths: {}",
            "error: 'sumary' is not a member of an info object"),
        arguments(
            "openapi: 3.0.0\ninfo: {title: T, version: '1', termsOfService: §'a b'}\npaths: {}",
            "error: 'termsOfService' must be a URL, but it is 'a b'"),
        arguments(
            "openapi: 3.0.0\ninfo: {title: T, version: '1', contact: {email: §nobody}}\npaths: {}",
            "error: 'email' must be an email address, but it is 'nobody'"),
        arguments(
            "openapi: 3.1.0\npaths: {}\n"
                + "info: {title: T, version: '1', license: {name: L, url: u, §identifier: I}}",
            "error: 'url' and 'identifier' exclude each other"),
        arguments(
            "openapi: 3.0.0\npaths: {}\ninfo: {title: T, version: '1', §license: {}}",
            "error: a license object must have 'name'"),
        arguments(
            HEAD_3_0 + "paths: §[]", "error: this must be a paths object, but it is an array"),
        arguments(HEAD_3_0 + "paths: {§pets: {}}", "error: 'pets' must start with '/'"),
        arguments(
            HEAD_3_0 + "paths: {/pets: §null}", "error: this must be a path item, but it is null"),
        arguments(
            HEAD_3_0 + "paths: {/pets: {§query: {}}}",
            "error: 'query' is not a member of a path item"),
        arguments(
            HEAD_3_0 + "paths: {}\n§webhooks: {}",
            "error: 'webhooks' is not a member of an OpenAPI document"),
        arguments(
            HEAD_3_0 + "paths: {}\n§securty: []",
            "error: 'securty' is not a member of an OpenAPI document"),
        arguments(
            HEAD_3_0 + "paths: {}\n§origin: {}",
            "warning: 'origin' is not a member of an OpenAPI document"),
        arguments(
            "openapi: 3.0.0\ninfo: {title: T, version: '1', §summary: S}\npaths: {}",
            "error: 'summary' is not a member of an info object"),
        arguments(
            "openapi: 3.0.0\ninfo: {title: T, version: '1', §logo: S}\npaths: {}",
            "warning: 'logo' is not a member of an info object"),
        arguments(
            HEAD_3_0 + "paths: {}\ntags: [{name: a}, §{name: a}]",
            "error: the tag 'a' is declared twice, first at api.yaml:4:8"),
        arguments(HEAD_3_0 + "paths: {}\ntags: [§{}]", "error: a tag must have 'name'"),
        arguments(
            HEAD_3_0 + "paths: {}\ntags: §{}",
            "error: 'tags' must be an array, but it is an object"),
        arguments(
            HEAD_3_0 + "paths: {}\n§externalDocs: {}",
            "error: an external documentation object must have 'url'"),
        arguments(
            HEAD_3_0 + "paths: {}\ncomponents: {schemas: {§'a b': {}}}",
            "error: 'a b' may only contain letters, digits, '.', '-' and '_'"),
        arguments(
            HEAD_3_0 + "paths: {}\ncomponents: {§pathItems: {}}",
            "error: 'pathItems' is not a member of a components object"),
        arguments(
            HEAD_3_0 + "paths: {}\ncomponents: {responses: §null}",
            "error: 'responses' must be an object, but it is null"));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void saysWhatIsWrongAndWhere(String document, String message) {
    expect(document, message);
  }

  static Stream<Arguments> servers() {
    return Stream.of(
        arguments("[§{}]", "error: a server object must have 'url'"),
        arguments("[{url: §a b}]", "error: 'url' must be a URL, but it is 'a b'"),
        arguments("[{url: §'/{v}'}]", "warning: the server's URL has no variable 'v'"),
        arguments(
            "[{url: '/{v}', variables: {§v: {}}}]", "error: a server variable must have 'default'"),
        arguments(
            "[{url: '/{v}', variables: {v: {default: §8080}}}]", "warning: this must be a string"),
        arguments(
            "[{url: '/{v}', variables: {v: {default: §b, enum: [a]}}}]",
            "warning: 'default' is not one of the values under 'enum'"));
  }

  @ParameterizedTest
  @MethodSource("servers")
  void saysWhatIsWrongWithServers(String servers, String message) {
    expect(HEAD_3_0 + "paths: {}\nservers: " + servers, message);
  }

  @Test
  void aServersDefaultHasToBeListedFrom31On() {
    expect(
        HEAD_3_1 + "paths: {}\nservers: [{url: '/{v}', variables: {v: {default: §b, enum: [a]}}}]",
        "error: 'default' is not one of the values under 'enum'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "3.0 | a number",
        "'3.0' | '3.0'",
        "3 | a number",
        "'3' | '3'",
        "'2.0' | '2.0'",
        "3.2.0 | '3.2.0'",
        "3.0.10 | '3.0.10'",
        "3.0.x | '3.0.x'",
        "v3.0.0 | 'v3.0.0'"
      })
  void aVersionThatIsNotUnderstoodIsRefused(String version, String shown) {
    expect(
        "info: {}\nopenapi: §" + version,
        "error: 'openapi' must be a version 3.0.x or 3.1.x, but it is " + shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.0.0", "3.0.4", "3.1.0", "3.1.1", "3.0.0-rc2", "'3.0.6-I&ZH7R'"})
  void aVersionThatIsUnderstoodIsRead(String version) {
    expect("openapi: " + version + "\ninfo: {title: T, version: '1'}\npaths: {}");
  }

  @Test
  void saysEverythingAtOnce() {
    expect(
        """
        openapi: 3.0.3
        §info: {title: §7}
        §path: {}
        paths:
          /pets:
            §get: {deprecated: §'no'}
            put:
              responses:
                §'299': {}
                §'2000': {description: OK}
        """,
        "error: an info object must have 'version'",
        "error: 'title' must be a string, but it is a number",
        "error: 'path' is not a member of an OpenAPI document",
        "error: an operation must have 'responses'",
        "error: 'deprecated' must be a boolean, but it is 'no'",
        "error: a response must have 'description'",
        "error: '2000' must be a status code, a range such as '4XX', or 'default'");
  }
}
