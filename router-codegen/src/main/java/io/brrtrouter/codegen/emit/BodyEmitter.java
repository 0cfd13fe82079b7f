package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.brrtrouter.codegen.plan.BodyPlan;
import io.brrtrouter.codegen.plan.TypeUse;
import java.io.InputStream;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Writes the types of requests' content. */
final class BodyEmitter {
  private static final ClassName STREAM = ClassName.get(InputStream.class);
  private static final String UNION = "Body";

  private final Types types;
  private final RecordEmitter records;

  BodyEmitter(Types types) {
    this.types = types;
    this.records = new RecordEmitter(types);
  }

  /** The type of an operation's content, boxed, null aside. */
  TypeName type(String contract, BodyPlan body) {
    if (body.isUnion()) {
      return types.named(contract, UNION);
    }
    return body.any().isStream() ? STREAM : types.boxed(body.any().use().type());
  }

  /** The type of a media type's branch. */
  ClassName branch(String contract, BodyPlan.Entry entry) {
    return types.named(contract, UNION, name(entry));
  }

  /** Adds the content to a request. */
  void addComponent(
      String contract, BodyPlan body, MethodSpec.Builder header, MethodSpec.Builder compact) {
    if (body.isUnion() || body.any().isStream()) {
      TypeName type = type(contract, body);
      header.addParameter(
          body.isNullable() ? type.annotated(RuntimeTypes.NULLABLE) : type, body.name());
    } else {
      TypeUse use = new TypeUse(body.any().use().type(), body.isNullable());
      header.addParameter(types.component(use), body.name());
      RecordEmitter.copy(body.name(), use, compact);
    }
  }

  /** The sealed type of content whose media types differ in theirs. */
  TypeSpec union(String contract, String method, BodyPlan body) {
    TypeSpec.Builder union =
        TypeSpec.interfaceBuilder(UNION)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.SEALED)
            .addJavadoc("What {@code $L} takes, by its media type.\n", method);
    ClassName self = types.named(contract, UNION);
    for (BodyPlan.Entry entry : body.entries()) {
      TypeSpec.Builder record =
          entry.isStream() ? stream(entry, self) : records.wrapping(name(entry), entry.use(), self);
      union.addType(record.addJavadoc(Prose.javadoc(Prose.code(entry.range()) + ".")).build());
    }
    return union.build();
  }

  private static TypeSpec.Builder stream(BodyPlan.Entry entry, ClassName union) {
    return TypeSpec.recordBuilder(name(entry))
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .recordConstructor(MethodSpec.constructorBuilder().addParameter(STREAM, "value").build())
        .addSuperinterface(union);
  }

  private static String name(BodyPlan.Entry entry) {
    return Objects.requireNonNull(entry.branch());
  }
}
