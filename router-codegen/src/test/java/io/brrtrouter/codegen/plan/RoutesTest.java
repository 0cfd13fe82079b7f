package io.brrtrouter.codegen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.routing.CaptureKind;
import io.brrtrouter.routing.PathTemplate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {
  @ParameterizedTest
  @CsvSource({
    "/pets/{id}, /pets/{id}",
    "/, /",
    "/token#refresh, /token%23refresh",
    "/search?q={q}&n={n}, /search%3Fq={q}&n={n}",
    "/{a{b}}/{}/{c, /%7Ba{b}%7D/%7B%7D/%7Bc",
    "/a}/{b}, /a%7D/{b}",
    "/a/{id}/b/{id}, /a/{id}/b/{id_2}",
    "/{id}/{id_2}/{id}/{id}, /{id}/{id_2}/{id_3}/{id_4}",
    "/{id}.{id}#x, /{id}.{id_2}%23x"
  })
  void everyPathHasATemplate(String path, String route) {
    assertThat(Routes.of(path)).isEqualTo(route);
    assertThat(PathTemplate.parse(Routes.of(path), name -> CaptureKind.SEGMENT)).isNotNull();
  }
}
