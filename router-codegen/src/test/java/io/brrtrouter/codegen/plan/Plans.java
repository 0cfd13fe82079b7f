package io.brrtrouter.codegen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.openapi.read.DocumentReader;
import io.brrtrouter.openapi.read.ReadResult;
import java.util.Set;
import java.util.stream.Collectors;

/** Plans of documents written in tests. */
final class Plans {
  private Plans() {}

  /** The plan of a document. */
  static ApiPlan of(String yaml) {
    ReadResult result = new DocumentReader(Set.of()).read("test.yaml", yaml);
    assertThat(result.document()).as(result.render()).isNotNull();
    return ApiPlanner.plan(result.document());
  }

  /** The plan of these components of a 3.1 document. */
  static ApiPlan components(String schemas) {
    return of(
        """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        paths: {}
        components:
          schemas:
        """
            + schemas.indent(4));
  }

  /** A declaration in one line: components with their types, constants, or branches. */
  static String show(ApiPlan plan, String name) {
    return switch (plan.declarations().get(name)) {
      case RecordPlan record ->
          record.components().stream()
                  .map(c -> c.name() + " " + show(c.use()))
                  .collect(Collectors.joining(", "))
              + (record.additional() == null ? "" : ", *" + show(record.additional().value()));
      case EnumPlan constants ->
          constants.constants().stream()
              .map(EnumPlan.Constant::name)
              .collect(Collectors.joining(" | "));
      case UnionPlan union ->
          union.branches().stream().map(Plans::show).collect(Collectors.joining(" | "));
      case null -> "nothing";
    };
  }

  private static String show(UnionPlan.Branch branch) {
    String test =
        switch (branch.test()) {
          case UnionPlan.OfKind of -> of.kind().toString();
          case UnionPlan.Tagged tagged -> tagged.member() + tagged.values();
          case UnionPlan.Accepted accepted -> "?";
          case UnionPlan.Otherwise rest -> "*";
        };
    return show(branch.type()) + ":" + test;
  }

  /** A type in one word; a question mark where null is a value. */
  static String show(TypeUse use) {
    String type =
        switch (use.type()) {
          case Scalar scalar -> scalar.name();
          case JavaType.Named named -> named.name();
          case JavaType.ListOf list -> "[" + show(list.item()) + "]";
          case JavaType.MapOf map -> "{" + show(map.value()) + "}";
          case JavaType.Mapped mapped -> mapped.type();
          case JavaType.Degraded degraded -> "!" + degraded.message();
        };
    return use.nullable() ? type + "?" : type;
  }
}
