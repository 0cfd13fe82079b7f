package io.brrtrouter.openapi.read;

import static io.brrtrouter.openapi.read.Marked.HEAD_3_0;
import static io.brrtrouter.openapi.read.Marked.HEAD_3_1;
import static io.brrtrouter.openapi.read.Marked.expect;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One document for each thing that is said of paths, operations and what is in them. */
class OperationDiagnosticsTest {
  private static final String OK = "responses: {'200': {description: OK}}";

  static Stream<Arguments> paths() {
    return Stream.of(
        arguments(
            "{§'/a/{b': {get: {" + OK + "}}}",
            "error: the braces of the path '/a/{b' do not match"),
        arguments("{§'/a/{}': {}}", "error: an expression of the path '/a/{}' has no name"),
        arguments(
            "{'/a/{b}': {§get: {" + OK + "}}}", "error: GET of '/a/{b}' has no parameter 'b'"),
        arguments(
            "{/a: {parameters: [§{name: b, in: path, required: true, schema: {}}]}}",
            "warning: the path '/a' has no '{b}'; the parameter is ignored"),
        arguments(
            "{'/a/{b}/{b}': {parameters: [{name: b, in: path, required: true, schema: {}}], §get: {"
                + OK
                + "}}}",
            "warning: the path '/a/{b}/{b}' has '{b}' twice"),
        arguments(
            "{'/a?b=c': {§get: {" + OK + "}}}",
            "warning: no request has the path '/a?b=c': it contains '?' or '#'"),
        arguments(
            "{/a: {get: {operationId: x, " + OK + "}, put: {operationId: §x, " + OK + "}}}",
            "error: the operationId 'x' is used already at api.yaml:3:33"),
        arguments("{/a: {§get: {}}}", "error: an operation must have 'responses'"),
        arguments("{/a: {get: {§responses: {}}}}", "error: there must be at least one response"),
        arguments(
            "{/a: {get: {responses: {§'20': {description: OK}}}}}",
            "error: '20' must be a status code, a range such as '4XX', or 'default'"),
        arguments(
            "{/a: {get: {responses: {§'2xx': {description: OK}}}}}",
            "error: '2xx' must be a status code, a range such as '4XX', or 'default'"),
        arguments(
            "{/a: {get: {responses: {§200: {}}}}}", "error: a response must have 'description'"),
        arguments(
            "{/a: {get: {tags: §pets, " + OK + "}}}",
            "error: 'tags' must be an array, but it is 'pets'"),
        arguments(
            "{/a: {get: {description: §null, " + OK + "}}}",
            "warning: 'description' must be a string, but it is null; it is ignored"),
        arguments(
            "{/a: {get: {§requestBody: {}, " + OK + "}}}",
            "error: a request body must have 'content'"),
        arguments(
            "{/a: {get: {requestBody: {content: {§json: {type: 1}, a/b: {}}}, " + OK + "}}}",
            "warning: 'json' must be a media type, such as 'text/plain'; it is ignored"),
        arguments(
            "{/a: {get: {requestBody: {content: {§'a/b, c=d': {}}}, " + OK + "}}}",
            "warning: 'a/b, c=d' must be a media type, such as 'text/plain'; it is read as"
                + " 'a/b; c=d'"),
        arguments(
            "{/a: {parameters: [{name: q, in: query, content: {§json: {}}}]}}",
            "error: 'json' must be a media type, such as 'text/plain'"),
        arguments(
            "{/a: {get: {requestBody: {content: {a/b: §null}}, " + OK + "}}}",
            "error: this must be a media type object, but it is null"),
        arguments(
            "{/a: {get: {requestBody: {content: {a/b: {example: 1, §examples: {}}}}, " + OK + "}}}",
            "error: 'example' and 'examples' exclude each other"),
        arguments(
            "{/a: {get: {requestBody: {content: {a/b: {examples: {e: {value: 1, §externalValue: u}"
                + "}}}}, "
                + OK
                + "}}}",
            "error: 'value' and 'externalValue' exclude each other"),
        arguments(
            "{/a: {get: {requestBody: {content: {a/b: {encoding: {f: {style: §simple}}}}}, "
                + OK
                + "}}}",
            "error: 'style' must be one of form, spaceDelimited, pipeDelimited, deepObject,"
                + " but it is 'simple'"),
        arguments(
            "{/a: {get: {responses: {'200': {description: OK, links: {l: {operationId: §y}}}}}}}",
            "warning: no operation has the operationId 'y'"),
        arguments(
            "{/a: {get: {callbacks: {c: {'{$url}': {§got: {}}}}, " + OK + "}}}",
            "error: 'got' is not a member of a path item"),
        arguments(
            "{/a: {get: {§x-brrtrouter-worker-count: 4, " + OK + "}}}",
            "warning: 'x-brrtrouter-worker-count' is not an extension of BRRTRouter"),
        arguments(
            "{/a: {get: {§x-brrtrouter-tail: true, " + OK + "}}}",
            "warning: 'x-brrtrouter-tail' has no effect on an operation"),
        arguments(
            "{/a: {get: {x-brrtrouter-workers: §many, " + OK + "}}}",
            "error: 'x-brrtrouter-workers' must be an integer of 1 or more, but it is 'many'"),
        arguments(
            "{/a: {get: {x-brrtrouter-backpressure: §drop, " + OK + "}}}",
            "error: 'x-brrtrouter-backpressure' must be 'block' or 'shed', but it is 'drop'"));
  }

  @ParameterizedTest
  @MethodSource("paths")
  void saysWhatIsWrongAndWhere(String paths, String message) {
    expect(HEAD_3_0 + "paths: " + paths, message);
  }

  static Stream<Arguments> parameters() {
    return Stream.of(
        arguments("§{in: query, schema: {}}", "error: a parameter must have 'name'"),
        arguments("§{name: q, schema: {}}", "error: a parameter must have 'in'"),
        arguments(
            "{name: q, in: §body, schema: {}}",
            "error: 'in' must be one of path, query, header, cookie, but it is 'body'"),
        arguments("§{name: q, in: query}", "error: there must be a 'schema' or 'content'"),
        arguments(
            "{name: q, in: query, schema: {}, §content: {a/b: {}}}",
            "error: 'schema' and 'content' exclude each other"),
        arguments(
            "{name: q, in: query, §content: {a/b: {}, c/d: {}}}",
            "error: 'content' must have exactly one media type here"),
        arguments(
            "{name: q, in: query, style: §matrix, schema: {}}",
            "warning: a query parameter cannot have the style 'matrix'; it is ignored"),
        arguments(
            "{name: q, in: query, style: §forms, schema: {}}",
            "error: 'style' must be one of matrix, label, form, simple, spaceDelimited,"
                + " pipeDelimited, deepObject, but it is 'forms'"),
        arguments(
            "{name: q, in: query, required: §optional, schema: {}}",
            "warning: 'required' must be a boolean, but it is 'optional'; it is ignored"),
        arguments(
            "{name: q, in: query, deprecated: §'true', schema: {}}",
            "error: 'deprecated' must be a boolean, but it is 'true'"),
        arguments(
            "{name: q, in: query, §type: string, schema: {}}",
            "error: 'type' is not a member of a parameter"));
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void saysWhatIsWrongWithParameters(String parameter, String message) {
    expect(HEAD_3_0 + "paths: {/a: {parameters: [" + parameter + "]}}", message);
  }

  @Test
  void aPathParameterIsAlwaysRequired() {
    String template = HEAD_3_0 + "paths: {'/{a}': {parameters: [";
    expect(
        template + "§{name: a, in: path, schema: {}}]}}",
        "error: a path parameter must have 'required: true'");
    expect(
        template + "{name: a, in: path, required: §false, schema: {}}]}}",
        "warning: a path parameter is always required");
  }

  @Test
  void aParameterIsGivenOnce() {
    String first = HEAD_3_0 + "paths: {/a: {parameters: [{name: q, in: query, schema: {}}, ";
    expect(
        first + "§{name: q, in: query, schema: {}}]}}",
        "error: the query parameter 'q' is given already at api.yaml:3:27");
    expect(first + "{name: q, in: header, schema: {}}, {name: Q, in: query, schema: {}}]}}");
  }

  @Test
  void headersDoNotDifferByCase() {
    expect(
        HEAD_3_0
            + "paths: {/a: {parameters: [{name: X-A, in: header, schema: {}}, "
            + "§{name: x-a, in: header, schema: {}}]}}",
        "error: the header parameter 'x-a' is given already at api.yaml:3:27");
  }

  @Test
  void aTailTakesTheLastSegment() {
    expect(
        HEAD_3_0
            + "paths: {'/{a}/b': {parameters: "
            + "[{name: a, in: path, required: true, schema: {}, x-brrtrouter-tail: §true}]}}",
        "error: '{a}' takes the rest of the path, but '/{a}/b' does not end with it");
  }

  @Test
  void pathsThatDifferInNamesOnlyAreTheSame() {
    String by = "parameters: [{name: %s, in: path, required: true, schema: {}}]";
    expect(
        HEAD_3_0
            + "paths: {'/a/{x}': {"
            + by.formatted("x")
            + ", get: {"
            + OK
            + "}}, §'/a/{y}': {"
            + by.formatted("y")
            + ", put: {"
            + OK
            + "}}}",
        "warning: this path and '/a/{x}' match the same requests");
    expect(
        HEAD_3_0
            + "paths:\n  '/a/{x}': {"
            + by.formatted("x")
            + ", get: {"
            + OK
            + "}}\n  §'/a/{y}': {"
            + by.formatted("y")
            + ", §get: {"
            + OK
            + "}}",
        "warning: this path and '/a/{x}' match the same requests",
        "error: GET of '/a/{y}' matches the same requests as the operation at api.yaml:4:77");
  }

  @Test
  void responsesMayBeMissingFrom31On() {
    expect(HEAD_3_1 + "paths: {/a: {get: {}}}");
  }
}
