package io.brrtrouter.codegen.maven;

import io.brrtrouter.codegen.Options;
import io.brrtrouter.codegen.adapt.Selection;
import io.brrtrouter.codegen.adapt.TypeMappings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What every goal says that makes Java of a document: what of it, and how. */
abstract class GeneratingMojo extends DocumentMojo {
  /** The package of all generated types. */
  @Parameter(property = "brrtrouter.packageName", required = true)
  protected String packageName;

  /** Only operations with one of these tags, and those that {@code operations} names. */
  @Parameter(property = "brrtrouter.tags")
  private Set<String> tags = new LinkedHashSet<>();

  /** Only these operations, by operationId or as {@code METHOD /path}. */
  @Parameter(property = "brrtrouter.operations")
  private Set<String> operations = new LinkedHashSet<>();

  /**
   * A Java type of your own for a schema, or for {@code type+format}: {@code DateTime=Instant}, or
   * {@code string+iban=com.example.Iban}.
   */
  @Parameter(property = "brrtrouter.typeMappings")
  private List<String> typeMappings = new ArrayList<>();

  /** The same; users of the openapi-generator know schemas by this name. */
  @Parameter(property = "brrtrouter.schemaMappings")
  private List<String> schemaMappings = new ArrayList<>();

  /** The full names of such types: {@code Instant=java.time.Instant}. */
  @Parameter(property = "brrtrouter.importMappings")
  private List<String> importMappings = new ArrayList<>();

  /** The class that converts to a type of your own, an {@code io.brrtrouter.json.Conversion}. */
  @Parameter(property = "brrtrouter.conversions")
  private List<String> conversions = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // Maven fills the fields in
  GeneratingMojo() {}

  /** How to generate from this document. */
  Options options() throws MojoFailureException {
    try {
      return Options.of(packageName, inputSpec.getName())
          .withSelection(new Selection(tags, operations))
          .withMappings(mappings());
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage(), e);
    }
  }

  private TypeMappings mappings() {
    Map<String, String> types = TypeMappings.pairs("typeMappings", typeMappings);
    types.putAll(TypeMappings.pairs("schemaMappings", schemaMappings));
    return new TypeMappings(
        types,
        TypeMappings.pairs("importMappings", importMappings),
        TypeMappings.pairs("conversions", conversions));
  }

  /** What was chosen, in an order of its own. */
  String choices() {
    return new TreeSet<>(tags) + " " + new TreeSet<>(operations) + " " + mappings();
  }
}
