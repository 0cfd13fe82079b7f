package io.brrtrouter.codegen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.brrtrouter.codegen.adapt.TypeMappings;
import io.brrtrouter.codegen.adapt.WrongChoiceException;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.read.DocumentReader;
import io.brrtrouter.openapi.read.ReadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OwnTypesTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("brrtrouter.corpus", "corpus"), "openapi-documents", "real");
  private static final long LARGEST = 200_000;

  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      info: {title: Own, version: '1'}
      paths:
        /events:
          post:
            operationId: addEvent
            requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Event'}}}}
            responses:
              '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Event'}}}}
      components:
        schemas:
          Event:
            type: object
            properties:
              id: {type: string, readOnly: true}
              at: {type: string, format: date-time}
              link: {type: string, format: uri}
              where: {$ref: '#/components/schemas/Place'}
              any: {$ref: '#/components/schemas/Anything'}
          Place: {type: object, properties: {name: {type: string}}}
          Anything: {}
      """;

  @Test
  void typesOfThePlatformNeedNoConversionOfYours() {
    TypeMappings mappings =
        new TypeMappings(
            Map.of("string+date-time", "java.time.ZonedDateTime", "URI", "java.net.URI"),
            Map.of(),
            Map.of());

    SortedMap<String, byte[]> files = generate(mappings);

    assertThat(text(files, "own/Event.java")).contains("ZonedDateTime at", "URI link");
    assertThat(text(files, "own/EventInput.java")).contains("ZonedDateTime at", "URI link");
    assertThat(Javac.check(files)).isEmpty();
  }

  @Test
  void anImportOfASchemaIsAMappingAsInTheOpenapiGenerator() {
    TypeMappings mappings =
        new TypeMappings(
            Map.of(), Map.of("Place", "own.Spot"), Map.of("Spot", "own.SpotConversion"));

    SortedMap<String, byte[]> files = new TreeMap<>(generate(mappings));
    files.put("own/Spot.java", "package own; public record Spot(String at) {}".getBytes(UTF_8));
    files.put(
        "own/SpotConversion.java",
        """
        package own;
        public final class SpotConversion implements io.brrtrouter.json.Conversion<Place, Spot> {
          @Override public Spot read(Place value) { return new Spot(value.name()); }
          @Override public Place write(Spot value) { return new Place(value.at()); }
        }
        """
            .getBytes(UTF_8));

    assertThat(text(files, "own/Event.java")).contains("Spot where");
    assertThat(Javac.check(files)).isEmpty();
  }

  /** Without a type, a schema accepts what it does not mean as well: a union holds both. */
  @Test
  void aSchemaWithoutATypeIsMappedWhereItIsMeant() {
    TypeMappings mappings =
        new TypeMappings(
            Map.of("Loose", "own.Spot", "Tags", "own.Spot"), Map.of(), Map.of("Spot", "own.Any"));
    String loose =
        DOCUMENT
                .replace("Anything: {}", "Anything: {$ref: '#/components/schemas/Loose'}")
                .replace(
                    "Place: {",
                    "Either: {oneOf: [{$ref: '#/components/schemas/Tags'}, {type: integer}]}\n    Place: {")
            + """
                Loose: {properties: {name: {type: string}}}
                Tags: {type: array, items: {type: string}}
            """;

    SortedMap<String, byte[]> files = new TreeMap<>(generate(loose, mappings));
    files.put("own/Spot.java", "package own; public record Spot(String at) {}".getBytes(UTF_8));
    files.put(
        "own/Any.java",
        """
        package own;
        public final class Any<S> implements io.brrtrouter.json.Conversion<S, Spot> {
          @Override public Spot read(S value) { return new Spot(value.toString()); }
          @Override public S write(Spot value) { throw new IllegalArgumentException(); }
        }
        """
            .getBytes(UTF_8));

    assertThat(text(files, "own/Either.java")).contains("SpotValue");
    assertThat(Javac.check(files)).doesNotContain("Either", "LooseOrOther");
  }

  @Test
  void aConversionOfOtherTypesDoesNotCompileInOneLineThatNamesIt() {
    TypeMappings mappings =
        new TypeMappings(Map.of("Place", "own.Spot"), Map.of(), Map.of("Spot", "own.Wrong"));

    SortedMap<String, byte[]> files = new TreeMap<>(generate(mappings));
    files.put("own/Spot.java", "package own; public record Spot(String at) {}".getBytes(UTF_8));
    files.put("own/Wrong.java", "package own; public final class Wrong {}".getBytes(UTF_8));

    assertThat(Javac.check(files))
        .contains("OwnTypes.java")
        .contains("incompatible types: Wrong cannot be converted to Conversion<Place,Spot>")
        .contains("1 error");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DateTime   | Instant           | importMappings does not say which Instant that is; add Instant=its full name
          DateTime   | java.util.List<T> | is not the full name of a class
          Plase      | own.Spot          | 'Plase' is neither a schema nor a type with its format, such as string+date-time; did you mean 'Place' (own.yaml:20:12)?
          string+uri | own.Link          | 'string+uri' becomes own.Link, but nothing says how: add to conversions own.Link=the full name of a class that implements io.brrtrouter.json.Conversion
          Event      | own.Spot          | 'Event' cannot be own.Spot: it has a type for requests and another for responses (readOnly, writeOnly)
          Anything   | own.Spot          | 'Anything' cannot be own.Spot: no Java type holds its values
          string+binary | own.Spot       | files are streams, which no other type holds
          """)
  void whatCannotBeMappedIsRefused(String key, String type, String message) {
    Map<String, String> conversions =
        message.contains("conversions") ? Map.of() : Map.of("Spot", "own.SpotConversion");

    assertThatThrownBy(() -> generate(new TypeMappings(Map.of(key, type), Map.of(), conversions)))
        .isInstanceOf(WrongChoiceException.class)
        .hasMessageContaining(message);
  }

  @Test
  void whatIsNotWrittenAsAPairIsRefused() {
    assertThatThrownBy(() -> TypeMappings.pairs("importMappings", Set.of("Instant")))
        .isInstanceOf(WrongChoiceException.class)
        .hasMessage("importMappings: 'Instant' is not written as KEY=VALUE");
  }

  static Stream<Path> realDocuments() throws IOException {
    if (!Files.isDirectory(CORPUS)) {
      return Stream.of(CORPUS);
    }
    try (Stream<Path> files = Files.list(CORPUS)) {
      return files.filter(file -> file.toFile().length() < LARGEST).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("realDocuments")
  void realDocumentsCompileWithTypesOfThePlatform(Path file) {
    assumeTrue(Files.isRegularFile(file), () -> "no documents at " + CORPUS);
    OpenApi document = new DocumentReader(Set.of()).read(file).document();
    Map<String, String> types =
        Map.of("DateTime", "java.time.Instant", "string+uri", "java.net.URI");
    Options options =
        Options.of("own", "real.json").withMappings(new TypeMappings(types, Map.of(), Map.of()));

    assertThat(Javac.check(Generator.generate(document, options).files())).isEmpty();
  }

  private static SortedMap<String, byte[]> generate(TypeMappings mappings) {
    return generate(DOCUMENT, mappings);
  }

  private static SortedMap<String, byte[]> generate(String yaml, TypeMappings mappings) {
    ReadResult result = new DocumentReader(Set.of()).read("own.yaml", yaml);
    OpenApi document = result.document();
    assertThat(document).as(result.render()).isNotNull();
    return Generator.generate(document, Options.of("own", "own.yaml").withMappings(mappings))
        .files();
  }

  private static String text(SortedMap<String, byte[]> files, String path) {
    return new String(files.get(path), UTF_8);
  }
}
