package io.brrtrouter.codegen.cli;

import io.brrtrouter.codegen.adapt.TypeMappings;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Which types are the user's own. */
final class MappingOptions {
  @Option(
      names = {"--type-mappings", "--schema-mappings"},
      split = ",",
      paramLabel = "KEY=TYPE",
      description = "A Java type of your own for a schema, or for type+format: DateTime=Instant.")
  private Map<String, String> types = new LinkedHashMap<>();

  @Option(
      names = "--import-mappings",
      split = ",",
      paramLabel = "TYPE=CLASS",
      description = "The full names of such types: Instant=java.time.Instant.")
  private Map<String, String> imports = new LinkedHashMap<>();

  @Option(
      names = "--conversions",
      split = ",",
      paramLabel = "TYPE=CLASS",
      description =
          "The class that converts to a type of your own, an io.brrtrouter.json.Conversion.")
  private Map<String, String> conversions = new LinkedHashMap<>();

  /** What was asked for. */
  TypeMappings mappings() {
    return new TypeMappings(types, imports, conversions);
  }
}
