package io.brrtrouter.codegen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DirectionsTest {
  private static final String PATHS =
      """
      openapi: 3.1.0
      info: { title: Test, version: '1' }
      paths:
        /users:
          post:
            requestBody: { required: true, content: { application/json: { schema: %s } } }
            responses:
              '200': { description: ok, content: { application/json: { schema: %s } } }
      components:
        schemas:
          User:
            type: object
            required: [id, name, password]
            properties:
              id: { type: string, readOnly: true }
              name: { type: string }
              password: { type: string, writeOnly: true }
          Team:
            type: object
            properties:
              users: { type: array, items: { $ref: '#/components/schemas/User' } }
          Plain: { type: object, properties: { a: { type: string } } }
      """;

  private static ApiPlan plan(String request, String response) {
    return Plans.of(PATHS.formatted(ref(request), ref(response)));
  }

  private static String ref(String name) {
    return "{ $ref: '#/components/schemas/" + name + "' }";
  }

  @Test
  void aRequestLacksWhatIsReadOnlyAndAResponseWhatIsWriteOnly() {
    ApiPlan plan = plan("User", "User");
    assertThat(Plans.show(plan, "User")).isEqualTo("id STRING, name STRING");
    assertThat(Plans.show(plan, "UserInput")).isEqualTo("name STRING, password STRING");
  }

  @Test
  void aPartOfAMemberMayMarkIt() {
    ApiPlan plan =
        Plans.components(
            """
            T:
              type: object
              properties:
                a: { allOf: [{ $ref: '#/components/schemas/A' }, { readOnly: true }] }
                b: { type: string }
            A: { type: object, properties: { c: { type: string } } }
            """);
    assertThat(plan.declarations().keySet()).contains("T");
    assertThat(plan.codecs().extent("T").direction()).isNotNull();
  }

  @Test
  void whatOnlyRequestsUseKeepsItsName() {
    ApiPlan plan = plan("User", "Plain");
    assertThat(Plans.show(plan, "User")).isEqualTo("name STRING, password STRING");
    assertThat(plan.declarations()).doesNotContainKey("UserInput");
  }

  @Test
  void whatContainsSuchASchemaIsSplitAsWell() {
    ApiPlan plan = plan("Team", "Team");
    assertThat(Plans.show(plan, "Team")).isEqualTo("users [User]?");
    assertThat(Plans.show(plan, "TeamInput")).isEqualTo("users [UserInput]?");
  }

  @Test
  void whatHasNoSuchMemberIsOneTypeInBothDirections() {
    ApiPlan plan = plan("Plain", "Plain");
    assertThat(plan.declarations()).containsKey("Plain").doesNotContainKey("PlainInput");
  }
}
