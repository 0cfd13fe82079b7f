package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import io.brrtrouter.codegen.plan.ApiPlan;
import io.brrtrouter.codegen.plan.Declaration;
import io.brrtrouter.codegen.plan.Deprecations;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

  private final Set<String> types;

  DeprecatedNames(ApiPlan plan) {
    types =
        plan.declarations().values().stream()
            .filter(
                declaration -> Deprecations.isDeprecated(plan.document(), declaration.pointer()))
            .map(Declaration::name)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The source of a type, marked if the document deprecates it, or allowed to use what is. */
  String mark(String type, String source) {
    if (types.contains(type)) {
      return annotated(source, "@Deprecated");
    }
    return mentions(source) ? annotated(source, "@SuppressWarnings(\"deprecation\")") : source;
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
