package io.brrtrouter.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTemplateTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          /,                                 /
          /pets,                             /pets
          /pets/,                            /pets/
          //a//b,                            //a//b
          /pets/{id},                        /pets/{}
          /files/{name}.json,                /files/{}.json
          /{a}-{b},                          /{}-{}
          /v{x}/{y},                         /v{}/{}
          /{base}...{head},                  /{}...{}
          /{a}{b},                           /{}{}
          /v2/{name}:cancel,                 /v2/{}:cancel
          /pets:validate,                    /pets:validate
          /a b/é,                            /a%20b/%C3%A9
          /a%20b/%c3%a9,                     /a%20b/%C3%A9
          /%7Euser/%2Fx,                     /~user/%2Fx
          /100%/50%{x},                      /100%25/50%25{}
          /x|y/'quoted'/(z),                 /x%7Cy/''quoted''/(z)
          /search/{versionNumber}/.{ext},    /search/{}/.{}
          /.well-known/x,                    /.well-known/x
          /d2/{path}(*),                     /d2/{}(*)
          /{.id*}/{;x},                      /{}/{}
          """,
      quoteCharacter = '"')
  void readsTemplates(String text, String shape) {
    assertThat(PathTemplate.parse(text).shape()).isEqualTo(shape.replace("''", "'"));
    assertThat(PathTemplate.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          pets,            0,  does not begin with a slash
          ',               0,  does not begin with a slash
          /pets?all,       5,  before its query
          /pets/{id}#x,    10, before its fragment
          /a/{id,          3,  is not closed
          /a/id},          5,  that was not opened
          /a/{b{c}},       5,  opened within another
          /a/{},           3,  has no name
          /{id}/x/{id},    8,  'id' is there twice
          /a/../b,         3,  segment of dots
          /a/%2E,          3,  segment of dots
          """,
      quoteCharacter = '"')
  void saysWhereATextIsNoTemplate(String text, int offset, String reason) {
    assertThatThrownBy(() -> PathTemplate.parse(text.replace("'", "")))
        .hasMessageContaining(reason)
        .asInstanceOf(InstanceOfAssertFactories.type(InvalidTemplateException.class))
        .satisfies(invalid -> {
          assertThat(invalid.offset()).isEqualTo(offset);
          assertThat(invalid.template()).isEqualTo(text.replace("'", ""));
        });
  }

  @Test
  void namesItsCapturesInOrder() {
    PathTemplate template = PathTemplate.parse("/{owner}/x/{base}...{head}");

    assertThat(template.names()).containsExactly("owner", "base", "head");
    assertThat(template.isStatic()).isFalse();
    assertThat(PathTemplate.parse("/x").isStatic()).isTrue();
  }

  @Test
  void aTailIsAnotherShapeThanACapture() {
    assertThat(PathTemplate.parse("/files/{path}", Set.of("path")).shape())
        .isNotEqualTo(PathTemplate.parse("/files/{path}").shape());
  }

  @ParameterizedTest
  @CsvSource({"/files/{path}/x", "/files/x{path}", "/files/{path}{x}", "/files/{path}/"})
  void aTailIsAloneInTheLastSegment(String text) {
    assertThatThrownBy(() -> PathTemplate.parse(text, Set.of("path")))
        .isInstanceOf(InvalidTemplateException.class)
        .hasMessageContaining("alone in its last segment");
  }
}
