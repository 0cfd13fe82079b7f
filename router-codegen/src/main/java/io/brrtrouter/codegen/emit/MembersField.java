package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import io.brrtrouter.codegen.plan.CodecPlan;
import io.brrtrouter.codegen.plan.CodecPlan.Others;
import io.brrtrouter.codegen.plan.RecordPlan;
import java.util.ArrayList;
import java.util.List;

/** Writes the constant that says which members an object has. */
final class MembersField {
  static final String NAME = "MEMBERS";

  private MembersField() {}

  /** The members that are read, in the order of their numbers, then all that is said of others. */
  static FieldSpec of(RecordPlan plan, CodecPlan.OfRecord codec) {
    Chain chain = new Chain(CodeBlock.of("$T.of()", RuntimeTypes.MEMBERS));
    List<String> run = new ArrayList<>();
    boolean required = true;
    for (int i = 0; i < plan.components().size(); i++) {
      CodecPlan.Member member = codec.members().get(i);
      if (member.required() != required) {
        add(chain, required, run);
        required = member.required();
      }
      run.add(plan.components().get(i).member());
    }
    add(chain, required, run);
    rest(chain, codec);
    return CodecClass.constant(RuntimeTypes.MEMBERS, NAME, chain.call(".build()").after(40, 6));
  }

  private static void add(Chain chain, boolean required, List<String> run) {
    if (!run.isEmpty()) {
      chain.call(required ? "required" : "optional", RuleFields.strings(run));
      run.clear();
    }
  }

  private static void rest(Chain chain, CodecPlan.OfRecord codec) {
    if (!codec.refused().isEmpty()) {
      chain.call("refused", RuleFields.strings(codec.refused()));
    }
    chain.callIf(codec.others() == Others.REFUSED, ".closed()");
    chain.callIf(codec.others() == Others.KEPT, ".kept()");
    if (codec.least() > 0 || codec.most() < Integer.MAX_VALUE) {
      chain.call(".count($L, $L)", codec.least(), codec.most());
    }
    codec
        .dependents()
        .forEach((member, others) -> {
          List<String> all = new ArrayList<>(List.of(member));
          all.addAll(others);
          chain.call("dependent", RuleFields.strings(all));
        });
  }
}
