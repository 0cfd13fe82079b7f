package io.brrtrouter.codegen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.brrtrouter.codegen.adapt.Selection;
import io.brrtrouter.codegen.adapt.WrongChoiceException;
import io.brrtrouter.codegen.plan.ApiPlan;
import io.brrtrouter.codegen.plan.ApiPlanner;
import io.brrtrouter.codegen.serve.DocumentServer;
import io.brrtrouter.json.Pointers;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.OperationObject;
import io.brrtrouter.openapi.read.DocumentReader;
import io.brrtrouter.openapi.read.ReadResult;
import io.brrtrouter.server.RouterServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class SelectionTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("brrtrouter.corpus", "corpus"), "openapi-documents", "real");

  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      info: {title: Shop, version: '1'}
      tags: [{name: pets}, {name: orders}]
      paths:
        /pets:
          parameters: [{$ref: '#/components/parameters/Page'}]
          get:
            operationId: listPets
            tags: [pets]
            security: [{key: []}]
            responses:
              '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
          post:
            operationId: createPet
            tags: [pets, admin]
            responses: {'204': {description: done}}
        /orders:
          get:
            operationId: listOrders
            tags: [orders]
            responses:
              '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
          delete:
            responses: {'204': {description: none}}
            callbacks:
              gone:
                '{$request.query.url}':
                  post: {operationId: tellGone, responses: {'204': {description: none}}}
      webhooks:
        newOrder: {post: {tags: [orders], responses: {'204': {description: none}}}}
      components:
        parameters:
          Page: {name: page, in: query, schema: {$ref: '#/components/schemas/Number'}}
        securitySchemes:
          key: {type: apiKey, in: header, name: X-Key}
          other: {type: http, scheme: basic}
        schemas:
          Number: {type: integer}
          Order: {type: object, properties: {pet: {type: string}}}
          Unused: {type: object, properties: {a: {type: string}}}
          Pet:
            type: object
            required: [kind]
            properties: {kind: {type: string}}
            discriminator: {propertyName: kind, mapping: {fish: Fish}}
          Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {$ref: '#/components/schemas/Claws'}]}
          Claws: {type: object, properties: {claws: {type: integer}}}
          Fish: {allOf: [{$ref: '#/components/schemas/Pet'}]}
          Lion: {allOf: [{$ref: '#/components/schemas/Cat'}]}
      """;

  @Test
  void aTagSelectsItsOperationsAndWhatTheyLeadTo() {
    OpenApi selected = new Selection(Set.of("pets"), Set.of()).of(document());

    assertThat(selected.operations())
        .extracting(OperationObject::id)
        .containsExactly("listPets", "createPet");
    assertThat(selected.schemas())
        .containsOnlyKeys("Number", "Pet", "Cat", "Claws", "Fish", "Lion");
    assertThat(selected.securitySchemes()).containsOnlyKeys("key");
    assertThat(selected.outbound()).isEmpty();
    JsonNode bundle = selected.bundle();
    assertThat(bundle.path("paths").propertyNames()).containsExactly("/pets");
    assertThat(bundle.path("webhooks")).isEmpty();
    assertThat(bundle.path("tags")).hasSize(1);
    assertThat(bundle.at("/components/schemas").propertyNames())
        .containsExactly("Number", "Pet", "Cat", "Claws", "Fish", "Lion");
    assertThat(bundle.at("/components/parameters").propertyNames()).containsExactly("Page");
  }

  @ParameterizedTest
  @MethodSource
  void operationsAreNamedByIdOrRoute(String name, List<String> ids) {
    OpenApi selected = new Selection(Set.of(), Set.of(name)).of(document());

    assertThat(selected.operations())
        .extracting(OperationObject::id)
        .containsExactlyElementsOf(ids);
  }

  static Stream<Object[]> operationsAreNamedByIdOrRoute() {
    return Stream.of(
        new Object[] {"listOrders", List.of("listOrders")},
        new Object[] {"deleteOrders", List.of("deleteOrders")},
        new Object[] {"DELETE /orders", List.of("deleteOrders")},
        new Object[] {"newOrder", List.of()});
  }

  @Test
  void callbacksComeWithTheirOperationAndWebhooksWhenTheyAreNamed() {
    assertThat(new Selection(Set.of(), Set.of("deleteOrders")).of(document()).outbound())
        .extracting(outbound -> outbound.name())
        .containsExactly("gone");
    assertThat(new Selection(Set.of("orders"), Set.of()).of(document()).outbound())
        .extracting(outbound -> outbound.name())
        .containsExactly("newOrder");
  }

  @Test
  void whatIsNotThereIsRefusedWithWhatMayHaveBeenMeant() {
    Selection wrong = new Selection(Set.of("pet", "zoology"), Set.of("listOrder", "listPets"));

    assertThatThrownBy(() -> wrong.of(document()))
        .isInstanceOf(WrongChoiceException.class)
        .hasMessage(
            """
            shop.yaml: no operation has the tag 'pet'; did you mean 'pets' (shop.yaml:8:7)?
            shop.yaml: no operation has the tag 'zoology'; there are 'pets', 'admin', 'orders'
            shop.yaml: there is no operation 'listOrder'; did you mean 'listOrders' (shop.yaml:19:7)?\
            """);
  }

  @Test
  void onlyWhatIsSelectedIsGenerated() {
    Options options =
        Options.of("selected", "shop.yaml").withSelection(new Selection(Set.of("pets"), Set.of()));

    Generated generated = Generator.generate(document(), options);

    assertThat(generated.files().keySet())
        .contains("selected/ListPets.java", "selected/Claws.java")
        .noneMatch(file -> file.contains("Order") || file.contains("Unused"));
    assertThat(new String(generated.files().get("META-INF/brrtrouter/shop.json"), UTF_8))
        .doesNotContain("rder");
    assertThat(Javac.check(generated.files())).isEmpty();
  }

  @Test
  void whatIsNotSelectedDoesNotExistForTheService() throws Exception {
    ApiPlan plan = ApiPlanner.plan(new Selection(Set.of(), Set.of("listPets")).of(document()));
    try (RouterServer server = DocumentServer.start(plan, DocumentServer.Mode.MOCK, 0)) {
      assertThat(status(server, "GET", "/pets")).isEqualTo(200);
      assertThat(status(server, "POST", "/pets")).isEqualTo(405);
      assertThat(status(server, "GET", "/orders")).isEqualTo(404);
    }
  }

  static Stream<String> realDocuments() throws IOException {
    if (!Files.isDirectory(CORPUS)) {
      return Stream.of("none");
    }
    try (Stream<Path> files = Files.list(CORPUS)) {
      return files
          .filter(SelectionTest::hasPaths)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList()
          .stream();
    }
  }

  /** One of the documents has webhooks only. */
  private static boolean hasPaths(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.anyMatch(line -> line.startsWith("paths:") || line.contains("\"paths\""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("realDocuments")
  void aPartOfARealDocumentIsWholeAndCompiles(String file) {
    assumeTrue(Files.isDirectory(CORPUS), () -> "no documents at " + CORPUS);
    OpenApi whole = new DocumentReader(Set.of()).read(CORPUS.resolve(file)).document();
    String first = whole.operations().getFirst().id();
    Selection selection = new Selection(Set.of(), Set.of(first));

    OpenApi selected = selection.of(whole);

    assertThat(references(selected.bundle()))
        .allMatch(ref -> isThere(selected, ref) || !isThere(whole, ref));
    Options options = Options.of("part", "part.json").withSelection(selection);
    assertThat(Javac.check(Generator.generate(whole, options).files())).isEmpty();
  }

  private static List<String> references(JsonNode bundle) {
    return bundle.findValues("$ref").stream()
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue)
        .filter(ref -> ref.startsWith("#/"))
        .distinct()
        .toList();
  }

  private static boolean isThere(OpenApi document, String ref) {
    return document.at(Pointers.fromFragment(ref)) != null;
  }

  private static int status(RouterServer server, String method, String path) throws Exception {
    URI uri = URI.create("http://localhost:" + server.port() + path);
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("X-Key", "any")
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  private static OpenApi document() {
    ReadResult result = new DocumentReader(Set.of()).read("shop.yaml", DOCUMENT);
    assertThat(result.document()).as(result.render()).isNotNull();
    return result.document();
  }
}
