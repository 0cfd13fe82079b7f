package io.brrtrouter.codegen.plan;

import io.brrtrouter.codegen.adapt.Mapping;
import io.brrtrouter.codegen.adapt.WrongChoiceException;
import io.brrtrouter.json.InstantConversion;
import io.brrtrouter.json.UriConversion;
import io.brrtrouter.json.ZonedDateTimeConversion;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.Schema;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the types that users bring in place of those that would be generated. */
final class OwnTypes {
  private static final Map<String, Class<?>> BUILT_IN =
      Map.of(
          "java.time.Instant " + Scalar.DATE_TIME, InstantConversion.class,
          "java.time.ZonedDateTime " + Scalar.DATE_TIME, ZonedDateTimeConversion.class,
          "java.net.URI " + Scalar.STRING, UriConversion.class);

  private final Map<String, Mapping> byPointer = new HashMap<>();
  private final Map<String, Mapping> byFormat = new HashMap<>();
  private final Map<String, JavaType.Mapped> used = new LinkedHashMap<>();
  private final String holder;

  OwnTypes(List<Mapping> mappings, OpenApi document, References references, NameTable names) {
    this.holder = mappings.isEmpty() ? "" : names.single("OwnTypes");
    for (Mapping mapping : mappings) {
      if (mapping.format() != null) {
        byFormat.put(mapping.format(), mapping);
      } else if (document.schemas().get(mapping.schema()) instanceof Schema schema) {
        Schema target = references.follow(schema).schema();
        byPointer.put((target == null ? schema : target).pointer(), mapping);
      }
    }
  }

  /** Those in use, in the order of their first use. */
  List<JavaType.Mapped> used() {
    return List.copyOf(used.values());
  }

  /** What the user put in place of this type, or the type itself. */
  JavaType of(Subject subject, JavaType plain, boolean split) {
    Mapping mapping = subject.isBase() || plain != plain.plain() ? null : mapping(subject, plain);
    if (mapping == null) {
      return plain;
    }
    if (plain == Scalar.TREE || plain instanceof JavaType.Degraded || split) {
      throw new WrongChoiceException(
          subject.position()
              + ": typeMappings: '"
              + mapping.key()
              + "' cannot be "
              + mapping.type()
              + ": "
              + (split
                  ? "it has a type for requests and another for responses (readOnly, writeOnly)"
                  : "no Java type holds its values, from which another could be made"));
    }
    return used.computeIfAbsent(plain + " " + mapping.type(), key -> mapped(mapping, plain));
  }

  private @Nullable Mapping mapping(Subject subject, JavaType plain) {
    Mapping named = subject.parts().size() == 1 ? byPointer.get(subject.pointer()) : null;
    if (named != null || !(plain instanceof Scalar scalar)) {
      return named;
    }
    String kind = scalar.isText() ? "string" : scalar.isInteger() ? "integer" : "number";
    return byFormat.get(kind + "+" + subject.shape().format());
  }

  private JavaType.Mapped mapped(Mapping mapping, JavaType plain) {
    Class<?> builtIn = BUILT_IN.get(mapping.type() + " " + plain);
    String provided = builtIn == null ? null : builtIn.getName();
    String conversion = mapping.conversion() == null ? provided : mapping.conversion();
    if (conversion == null) {
      throw new WrongChoiceException(
          "typeMappings: '"
              + mapping.key()
              + "' becomes "
              + mapping.type()
              + ", but nothing says how: add to conversions "
              + mapping.type()
              + "=the full name of a class that implements io.brrtrouter.json.Conversion");
    }
    return new JavaType.Mapped(plain, mapping.type(), conversion, holder, constant(mapping.type()));
  }

  /** {@code com.example.IbanCode} as {@code IBAN_CODE}, or with a number behind it. */
  private String constant(String type) {
    String simple = type.substring(type.lastIndexOf('.') + 1);
    String wanted = simple.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    String name = wanted;
    for (int number = 2; isTaken(name); number++) {
      name = wanted + "_" + number;
    }
    return name;
  }

  private boolean isTaken(String constant) {
    return used.values().stream().anyMatch(mapped -> mapped.constant().equals(constant));
  }
}
