package io.brrtrouter.openapi.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.Outbound;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutboundModelTest {
  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      info: {title: Pets, version: '1'}
      paths:
        /subscriptions:
          post:
            operationId: newPet
            responses: {'204': {description: none}}
            callbacks:
              onData: {$ref: '#/components/callbacks/Data'}
              x-more: {}
      webhooks:
        newPet: {$ref: '#/components/pathItems/NewPet'}
        x-internal: {}
      components:
        callbacks:
          Data:
            '{$request.body#/url}':
              post: {operationId: newPet, responses: {'200': {description: ok}}}
              delete: {responses: {'200': {description: ok}}}
            x-note: none
        pathItems:
          NewPet:
            parameters: [{name: X-Shop, in: header, schema: {type: string}}]
            put:
              operationId: newPet
              requestBody: {content: {application/json: {schema: {type: string}}}}
              responses: {'200': {description: ok}}
      """;

  private final OpenApi document =
      Objects.requireNonNull(new DocumentReader(Set.of()).read("pets.yaml", DOCUMENT).document());

  @Test
  void webhooksComeFirstThenTheCallbacksOfOperations() {
    assertThat(document.outbound())
        .extracting(each -> each.name() + " " + each.operation().method() + " " + each.url())
        .containsExactly(
            "newPet PUT null",
            "onData POST {$request.body#/url}",
            "onData DELETE {$request.body#/url}");
    assertThat(document.outbound())
        .extracting(Outbound::cause)
        .containsExactly(null, document.operations().getFirst(), document.operations().getFirst());
  }

  @Test
  void theyInheritAndAreFollowedAsOperationsAre() {
    Outbound webhook = document.outbound().getFirst();

    assertThat(webhook.operation().parameters()).hasSize(1);
    assertThat(webhook.operation().position()).hasToString("pets.yaml:25:9");
    assertThat(webhook.operation().pointer()).isEqualTo("/components/pathItems/NewPet/put");
  }

  @Test
  void theyTakeNoNameFromWhatIsServed() {
    assertThat(document.operations()).extracting(each -> each.id()).containsExactly("newPet");
  }
}
