package io.brrtrouter.codegen.plan;

import io.brrtrouter.codegen.plan.ValuePlan.Deferral;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many schemas generated code checks by itself, and which it leaves to the validators.
 *
 * @param schemas how many were planned: types, members, items, contents of requests and responses
 * @param deferrals those that are left, in document order
 */
public record FastPath(int schemas, List<Deferral> deferrals) {

  /** Counts what a plan asks. */
  public static FastPath of(ApiPlan plan) {
    Counter counter = new Counter();
    plan.codecs().byType().values().forEach(counter::add);
    for (OperationPlan operation : plan.operations()) {
      BodyPlan body = operation.body();
      if (body != null) {
        body.entries().stream()
            .filter(entry -> entry.kind() == ContentKind.JSON)
            .forEach(entry -> counter.add(plan.codecs().at(entry.pointer(), entry.use())));
      }
      for (ResponsePlan response : operation.responses()) {
        ResponsePlan.Content content = response.content();
        if (content != null && content.kind() == ContentKind.JSON) {
          counter.add(plan.codecs().at(content.pointer(), content.use()));
        }
      }
    }
    return new FastPath(counter.schemas, List.copyOf(counter.deferrals));
  }

  private static final class Counter {
    private int schemas;
    private final Set<Deferral> deferrals = new LinkedHashSet<>();

    private void add(CodecPlan codec) {
      count(codec.deferral());
      List<ValuePlan> parts =
          switch (codec) {
            case CodecPlan.OfRecord record -> {
              List<ValuePlan> all = new ArrayList<>();
              record.members().forEach(member -> all.add(member.value()));
              if (record.additional() != null) {
                all.add(record.additional());
              }
              yield all;
            }
            case CodecPlan.OfUnion union -> union.branches();
            case CodecPlan.OfEnum constants -> List.of();
          };
      parts.forEach(this::add);
    }

    private void add(ValuePlan value) {
      boolean counted =
          value.use().type().plain() instanceof JavaType.Named && value.deferral() == null;
      if (!counted) {
        count(value.deferral());
      }
      if (value.deferral() == null && value.part() != null) {
        add(value.part());
      }
    }

    private void count(@Nullable Deferral deferral) {
      schemas++;
      if (deferral != null) {
        deferrals.add(deferral);
      }
    }
  }
}
