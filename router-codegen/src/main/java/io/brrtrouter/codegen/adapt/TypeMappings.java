package io.brrtrouter.codegen.adapt;

import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which types are the user's own, as users of other generators say it. Immutable.
 *
 * @param types a Java type for a schema's name, for {@code type+format}, or for a usual name of one
 *     such as {@code DateTime}
 * @param imports full names of types, by the simple names that {@code types} has
 * @param conversions the class that converts to and from a type, by the type's name
 */
public record TypeMappings(
    SortedMap<String, String> types,
    SortedMap<String, String> imports,
    SortedMap<String, String> conversions) {
  /** No type is the user's own. */
  public static final TypeMappings NONE = new TypeMappings(Map.of(), Map.of(), Map.of());

  private static final Pattern CLASS =
      Pattern.compile("([a-z_][\\w$]*\\.)+[A-Z][\\w$]*(\\.[A-Z]\\w*)*");
  private static final Pattern FORMAT = Pattern.compile("(string|integer|number)\\+\\S+");

  /** What users of the openapi-generator call some formats. */
  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("DateTime", "string+date-time"),
          Map.entry("date-time", "string+date-time"),
          Map.entry("OffsetDateTime", "string+date-time"),
          Map.entry("java.time.OffsetDateTime", "string+date-time"),
          Map.entry("date", "string+date"),
          Map.entry("Date", "string+date"),
          Map.entry("LocalDate", "string+date"),
          Map.entry("java.time.LocalDate", "string+date"),
          Map.entry("UUID", "string+uuid"),
          Map.entry("java.util.UUID", "string+uuid"),
          Map.entry("URI", "string+uri"),
          Map.entry("java.net.URI", "string+uri"),
          Map.entry("ByteArray", "string+byte"),
          Map.entry("decimal", "number+decimal"),
          Map.entry("BigDecimal", "number+decimal"),
          Map.entry("java.math.BigDecimal", "number+decimal"));

  /** Keeps copies of its own, in an order of their own. */
  public TypeMappings(
      Map<String, String> types, Map<String, String> imports, Map<String, String> conversions) {
    this(sorted(types), sorted(imports), sorted(conversions));
  }

  private static SortedMap<String, String> sorted(Map<String, String> map) {
    SortedMap<String, String> sorted = new TreeMap<>();
    map.forEach((key, value) -> sorted.put(key.strip(), value.strip()));
    return Collections.unmodifiableSortedMap(sorted);
  }

  /** Pairs written as {@code KEY=VALUE}. */
  public static Map<String, String> pairs(String option, Iterable<String> written) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : written) {
      int equals = pair.indexOf('=');
      if (equals <= 0 || equals == pair.length() - 1) {
        throw new WrongChoiceException(option + ": '" + pair + "' is not written as KEY=VALUE");
      }
      pairs.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
    }
    return pairs;
  }

  /**
   * The mappings for a document.
   *
   * @throws WrongChoiceException where one names what is not there, or says too little
   */
  public List<Mapping> of(OpenApi document) {
    Map<String, String> all = new LinkedHashMap<>(types);
    // A model that is imported is not generated: so say those who come from the openapi-generator.
    imports.forEach((name, type) -> {
      if (document.schemas().containsKey(name) && !types.containsValue(name)) {
        all.putIfAbsent(name, type);
      }
    });
    List<Mapping> mappings = new ArrayList<>();
    all.forEach((key, type) -> mappings.add(mapping(document, key, type)));
    return List.copyOf(mappings);
  }

  private Mapping mapping(OpenApi document, String key, String written) {
    String type = imports.getOrDefault(written, written);
    if (!CLASS.matcher(type).matches()) {
      throw new WrongChoiceException(
          "typeMappings: "
              + key
              + "="
              + written
              + ": "
              + (type.indexOf('.') < 0
                  ? "importMappings does not say which "
                      + type
                      + " that is; add "
                      + type
                      + "=its full name"
                  : "'" + type + "' is not the full name of a class"));
    }
    String conversion = conversion(type);
    if (document.schemas().containsKey(key)) {
      return new Mapping(key, key, null, type, conversion);
    }
    String format = FORMAT.matcher(key).matches() ? key : USUAL.get(key);
    if (format == null) {
      throw new WrongChoiceException(
          "typeMappings: '"
              + key
              + "' is neither a schema nor a type with its format, such as string+date-time"
              + NearNames.hint(key, places(document)));
    }
    if (format.equals("string+binary")) {
      throw new WrongChoiceException(
          "typeMappings: '" + key + "': files are streams, which no other type holds");
    }
    return new Mapping(key, null, format, type, conversion);
  }

  private @Nullable String conversion(String type) {
    String simple = type.substring(type.lastIndexOf('.') + 1);
    String named = conversions.containsKey(type) ? conversions.get(type) : conversions.get(simple);
    if (named != null && !CLASS.matcher(named).matches()) {
      throw new WrongChoiceException(
          "conversions: " + type + "=" + named + ": this is not the full name of a class");
    }
    return named;
  }

  private static Map<String, Position> places(OpenApi document) {
    Map<String, Position> places = new LinkedHashMap<>();
    document.schemas().forEach((name, schema) -> places.put(name, schema.position()));
    return places;
  }
}
