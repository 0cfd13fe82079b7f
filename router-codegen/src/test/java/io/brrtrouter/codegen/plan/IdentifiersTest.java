package io.brrtrouter.codegen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          listPets,               ListPets
          issues/list-for-repo,   IssuesListForRepo
          io.k8s.api.core.v1.Pod, IoK8sApiCoreV1Pod
          HTTPServer,             HTTPServer
          FOO_BAR,                FooBar
          ID,                     ID
          simple user,            SimpleUser
          $ref,                   Ref
          3d-model,               Schema3dModel
          Ärger,                  Arger
          名前,                    U540dU524d
          _links,                 Links
          """)
  void namesTypesInAscii(String name, String type) {
    assertThat(Identifiers.type(name, "Schema")).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          X-Rate-Limit, xRateLimit
          petId,        petId
          ID,           id
          URL,          url
          HTMLPage,     htmlPage
          FOO_BAR,      fooBar
          class,        class_
          true,         true_
          hashCode,     hashCode_
          200,          value200
          +1,           plus1
          -1,           minus1
          -created,     minusCreated
          größe,        größe
          日本,          日本
          filter[name], filterName
          '',           empty
          '@type',      type
          """)
  void namesMembersAsPeopleWould(String name, String member) {
    assertThat(Identifiers.member(name)).isEqualTo(member);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          guinea-pig, GUINEA_PIG
          inProgress, IN_PROGRESS
          HTTPServer, HTTP_SERVER
          '',         EMPTY
          '>=',       GREATER_EQUAL
          '!=',       NOT_EQUAL
          3d,         VALUE_3D
          'a b',      A_B
          true,       TRUE
          """)
  void namesConstantsInCapitals(String value, String constant) {
    assertThat(Identifiers.constant(value)).isEqualTo(constant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u202e", "\u0000", "a\u200db", "\ud800", "😀", "*/", "a\nb", "\\u002a/", "​"})
  void isLegalWhateverTheDocumentSays(String name) {
    assertThat(SourceVersion.isName(Identifiers.type(name, "Schema"))).isTrue();
    assertThat(SourceVersion.isName(Identifiers.member(name))).isTrue();
    assertThat(SourceVersion.isName(Identifiers.constant(name))).isTrue();
    assertThat(Identifiers.type(name, "Schema")).matches("[A-Za-z0-9_]+");
  }

  @Test
  void cutsLongNamesWithoutMakingThemEqual() {
    String one = Identifiers.type("x".repeat(300) + "1", "Schema");
    String two = Identifiers.type("x".repeat(300) + "2", "Schema");
    assertThat(one).hasSize(100).isNotEqualTo(two);
  }
}
