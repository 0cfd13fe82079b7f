package io.brrtrouter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentedResponsesTest {
  private static final String DOCUMENT =
      """
      {"openapi":"3.1.0","info":{"title":"Kinds","version":"1"},
       "paths":{"/kinds":{"get":{"responses":{
         "200":{"description":"","content":{
           "application/json":{"schema":{"type":"string"}},
           "application/open+json":{},
           "application/*":{"schema":{"type":"integer"}},
           "*/*":{"schema":{"type":"boolean"}}}},
         "4XX":{"description":"","content":{
           "application/problem+json; charset=utf-8":{"schema":{"type":"object"}}}},
         "default":{"description":""}}}}}}
      """;

  private final DocumentedResponses responses =
      DocumentedResponses.of(Documents.of("kinds", DOCUMENT), "/paths/~1kinds/get");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | application/json                | 200/content/application~1json",
        "200 | application/json; charset=utf-8 | 200/content/application~1json",
        "200 | application/hal+json            | 200/content/application~1*",
        "200 | text/json                       | 200/content/*~1*",
        "200 | application/open+json           |",
        "404 | application/problem+json        | 4XX/content/application~1problem+json; charset=utf-8",
        "404 | application/json                |",
        "500 | application/json                |",
        "200 | not a media type                |",
      })
  void theSchemaIsThatOfTheNarrowestRange(int status, String mediaType, String expected) {
    assertThat(responses.schema(status, mediaType))
        .isEqualTo(
            expected == null ? null : "/paths/~1kinds/get/responses/" + expected + "/schema");
  }
}
