package io.brrtrouter.openapi.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that are made, checked and guessed. */
class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "get, /, get",
    "get, /pets, getPets",
    "delete, /pets/{petId}, deletePetsByPetId",
    "get, '/a/{b}-{c}.json', getAByBByCJson",
    "post, /v1.0/x_y, postV10XY",
    "get, /\u00fcber, getBer",
  })
  void idsReadLikeTheirRequests(String method, String path, String id) {
    assertThat(new OperationIds(Set.of()).derived(method, path)).isEqualTo(id);
  }

  @Test
  void idsAreNeverGivenTwice() {
    OperationIds ids = new OperationIds(Set.of("getA2"));
    assertThat(
            List.of(
                ids.derived("get", "/a"), ids.derived("get", "/{a}"), ids.derived("get", "/a/")))
        .containsExactly("getA", "getByA", "getA3");
    assertThat(List.of(ids.declared("getA2"), ids.declared("getA2")))
        .containsExactly("getA2", "getA22");
  }

  @ParameterizedTest
  @CsvSource({
    "responces, responses",
    "RESPONSES, responses",
    "tag, tags",
    "operationid, operationId",
    "x,",
    "nothingLikeIt,",
  })
  void theNearestNameIsSuggested(String written, @Nullable String meant) {
    assertThat(Nearest.of(written, List.of("responses", "tags", "operationId"))).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "STATUS, 200, true",
    "STATUS, 5XX, true",
    "STATUS, default, true",
    "STATUS, 600, false",
    "STATUS, 2X0, false",
    "STATUS, '', false",
    "MEDIA_TYPE, application/json, true",
    "MEDIA_TYPE, '*/*', true",
    "MEDIA_TYPE, text/*, true",
    "MEDIA_TYPE, application/vnd.a+json; charset=utf-8, true",
    "MEDIA_TYPE, json, false",
    "MEDIA_TYPE, /json, false",
    "MEDIA_TYPE, a/b/c, false",
    "COMPONENT, a.B-c_1, true",
    "COMPONENT, '', false",
    "COMPONENT, a/b, false",
    "PATH, /a, true",
    "PATH, a, false",
    "ANY, a b, true",
  })
  void namesAreWhatTheyShouldBe(Type.Names kind, String name, boolean right) {
    assertThat(NameCheck.wrong(name, kind) == null).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource({
    "/a/{b}/{c}.json, '[b, c]', /a/{}/{}.json",
    "/a, [], /a",
    "'/{a}{b}', '[a, b]', /{}{}",
    "'/{a', [], /{a",
  })
  void templatesHaveNamesAndAShape(String template, String names, String shape) {
    assertThat(Templates.names(template)).hasToString(names);
    assertThat(Templates.shape(template)).isEqualTo(shape);
  }
}
