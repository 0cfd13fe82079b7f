package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import io.brrtrouter.codegen.plan.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The rules of one class: a constant for each, shared by all that ask the same. */
final class RuleFields {
  private final Map<Rule, String> names = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();

  /** These names are not for rules. */
  RuleFields(String... taken) {
    this.taken.addAll(List.of(taken));
  }

  /** This name is not for rules either. */
  void reserve(String name) {
    taken.add(name);
  }

  /** The argument that says a rule; empty where there is none. */
  CodeBlock argument(Rule rule, String hint) {
    return switch (rule) {
      case Rule.None none -> CodeBlock.of("");
      case Rule.Never never -> CodeBlock.of("");
      case Rule.Flag flag -> CodeBlock.of("$L", flag.only());
      case Rule some -> CodeBlock.of("$L", of(some, hint));
    };
  }

  /** The constant of a rule, which gets this name if it is new and the name is free. */
  String of(Rule rule, String wanted) {
    String known = names.get(rule);
    if (known != null) {
      return known;
    }
    String name = claim(wanted);
    names.put(rule, name);
    return name;
  }

  /** A free name for a constant of another kind. */
  String claim(String wanted) {
    String name = wanted;
    for (int number = 2; !taken.add(name); number++) {
      name = wanted + "_" + number;
    }
    return name;
  }

  /** Declares the constants. */
  void addTo(TypeSpec.Builder type) {
    names.forEach((rule, name) -> type.addField(field(rule, name)));
  }

  private static FieldSpec field(Rule rule, String name) {
    ClassName type = type(rule);
    Chain chain = new Chain(CodeBlock.of("$T.ANY", type));
    switch (rule) {
      case Rule.Text text -> text(chain, text);
      case Rule.Whole whole -> whole(chain, whole);
      case Rule.Number number -> number(chain, number);
      case Rule.Items items -> {
        size(chain, items.least(), items.most());
        chain.callIf(items.unique(), ".unique()");
      }
      case Rule.Entries entries -> entries(chain, entries);
      case Rule.Flag flag -> {}
      case Rule.None none -> {}
      case Rule.Never never -> {}
    }
    int taken = 32 + type.simpleName().length() + name.length();
    return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(chain.after(taken, 6))
        .build();
  }

  private static ClassName type(Rule rule) {
    return switch (rule) {
      case Rule.Text text -> RuntimeTypes.TEXT_RULE;
      case Rule.Whole whole -> RuntimeTypes.INTEGER_RULE;
      case Rule.Number number -> RuntimeTypes.NUMBER_RULE;
      case Rule.Items items -> RuntimeTypes.ARRAY_RULE;
      case Rule.Entries entries -> RuntimeTypes.MAP_RULE;
      case Rule.Flag flag -> throw new IllegalArgumentException("a flag is said in place");
      case Rule.None none -> throw new IllegalArgumentException("no rule needs no constant");
      case Rule.Never never -> throw new IllegalArgumentException("nothing obeys a constant");
    };
  }

  private static void text(Chain chain, Rule.Text text) {
    if (text.least() > 0 || text.most() < Integer.MAX_VALUE) {
      chain.call(".length($L, $L)", text.least(), most(text.most()));
    }
    text.patterns().forEach(p -> chain.call(".pattern($L)", Literals.string(p)));
    if (text.format() != null) {
      chain.call(".format($L)", Literals.string(text.format()));
    }
    if (!text.values().isEmpty()) {
      chain.call("oneOf", strings(text.values()));
    }
  }

  private static void whole(Chain chain, Rule.Whole whole) {
    if (whole.least() != Long.MIN_VALUE) {
      chain.call(".atLeast($L)", number(whole.least()));
    }
    if (whole.most() != Long.MAX_VALUE) {
      chain.call(".atMost($L)", number(whole.most()));
    }
    whole.divisors().forEach(divisor -> chain.call(".multipleOf($L)", number(divisor)));
    if (!whole.values().isEmpty()) {
      List<CodeBlock> values = new ArrayList<>();
      whole.values().forEach(value -> values.add(CodeBlock.of("$L", number(value))));
      chain.call("oneOf", values);
    }
  }

  private static String number(long value) {
    boolean small = value >= Integer.MIN_VALUE && value <= Integer.MAX_VALUE;
    String digits = String.valueOf(value);
    return small ? digits : digits + "L";
  }

  private static void number(Chain chain, Rule.Number number) {
    if (number.least() != null) {
      chain.call(".$L($S)", number.above() ? "above" : "atLeast", number.least().toString());
    }
    if (number.most() != null) {
      chain.call(".$L($S)", number.below() ? "below" : "atMost", number.most().toString());
    }
    number.divisors().forEach(divisor -> chain.call(".multipleOf($S)", divisor.toString()));
    if (!number.values().isEmpty()) {
      chain.call("oneOf", strings(number.values().stream().map(BigDecimal::toString).toList()));
    }
  }

  private static void entries(Chain chain, Rule.Entries entries) {
    size(chain, entries.least(), entries.most());
    if (entries.names() != null) {
      Chain names = new Chain(CodeBlock.of("$T.ANY", RuntimeTypes.TEXT_RULE));
      text(names, entries.names());
      chain.call(".names($L)", names.after(0, 0));
    }
    if (!entries.required().isEmpty()) {
      chain.call("required", strings(entries.required()));
    }
  }

  private static void size(Chain chain, int least, int most) {
    if (least > 0 || most < Integer.MAX_VALUE) {
      chain.call(".size($L, $L)", least, most(most));
    }
  }

  private static CodeBlock most(int most) {
    return most == Integer.MAX_VALUE
        ? CodeBlock.of("$T.MAX_VALUE", Integer.class)
        : CodeBlock.of("$L", most);
  }

  /** String literals, one argument each. */
  static List<CodeBlock> strings(List<String> texts) {
    return texts.stream().map(Literals::code).toList();
  }
}
