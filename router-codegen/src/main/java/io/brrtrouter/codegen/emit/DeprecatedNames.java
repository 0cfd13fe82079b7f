package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import io.brrtrouter.codegen.plan.ApiPlan;
import io.brrtrouter.codegen.plan.Declaration;
import io.brrtrouter.codegen.plan.Deprecations;
import io.brrtrouter.codegen.plan.RecordPlan;
import io.brrtrouter.openapi.OpenApi;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Marks the types that the document deprecates. Generated code has to use them, and says that it
 * knows: it compiles without a warning.
 */
final class DeprecatedNames {
  /** Says that the type that has it uses deprecated ones. */
  static final AnnotationSpec ALLOWED =
      AnnotationSpec.builder(SuppressWarnings.class)
          .addMember("value", "$S", "deprecation")
          .build();

  private static final Pattern DECLARATION =
      Pattern.compile(
          "^(?:public |final |sealed )*(?:class|record|enum|interface) ", Pattern.MULTILINE);

  private static final Pattern WORD = Pattern.compile("\\w+");

  private final OpenApi document;
  private final Set<String> types;
  private final Set<String> users;

  DeprecatedNames(ApiPlan plan, Types names) {
    document = plan.document();
    users =
        plan.declarations().values().stream()
            .filter(this::hasDeprecatedMembers)
            .map(Declaration::name)
            // The compiler says of a component that the annotation has no effect, which it has.
            .flatMap(name -> Stream.of(name, names.codec(name).simpleName()))
            .collect(Collectors.toUnmodifiableSet());
    types =
        plan.declarations().values().stream()
            .filter(
                declaration -> Deprecations.isDeprecated(plan.document(), declaration.pointer()))
            .map(Declaration::name)
            .collect(Collectors.toUnmodifiableSet());
  }

  private boolean hasDeprecatedMembers(Declaration declaration) {
    return declaration instanceof RecordPlan record
        && record.components().stream()
            .anyMatch(c -> Deprecations.isDeprecated(document, record.pointer(), c.member()));
  }

  /** The constructor of a record, its components marked that the document deprecates. */
  MethodSpec mark(RecordPlan plan, MethodSpec constructor) {
    if (!hasDeprecatedMembers(plan)) {
      return constructor;
    }
    MethodSpec.Builder marked = MethodSpec.constructorBuilder();
    List<ParameterSpec> components = constructor.parameters();
    for (int i = 0; i < components.size(); i++) {
      boolean member = i < plan.components().size();
      String name = member ? plan.components().get(i).member() : "";
      boolean deprecated = member && Deprecations.isDeprecated(document, plan.pointer(), name);
      ParameterSpec.Builder component = components.get(i).toBuilder();
      marked.addParameter(
          deprecated ? component.addAnnotation(Deprecated.class).build() : component.build());
    }
    return marked.build();
  }

  /** The source of a type, marked if the document deprecates it, or allowed to use what is. */
  String mark(String type, String source) {
    if (types.contains(type)) {
      return annotated(source, "@Deprecated");
    }
    return users.contains(type) || mentions(source)
        ? annotated(source, "@SuppressWarnings(\"deprecation\")")
        : source;
  }

  /** Written into the text: JavaPoet cannot add to a record that is already built. */
  private static String annotated(String source, String annotation) {
    Matcher declaration = DECLARATION.matcher(source);
    return source.contains("\n" + annotation + "\n") || !declaration.find()
        ? source
        : source.substring(0, declaration.start())
            + annotation
            + "\n"
            + source.substring(declaration.start());
  }

  private boolean mentions(String source) {
    if (types.isEmpty()) {
      return false;
    }
    Matcher words = WORD.matcher(source);
    while (words.find()) {
      if (types.contains(words.group())) {
        return true;
      }
    }
    return false;
  }
}
