package io.brrtrouter.json;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.Schema;
import com.networknt.schema.ValidationLimitExceededException;
import io.brrtrouter.validation.Violation;
import io.brrtrouter.validation.Violations;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** A schema that networknt evaluates. */
final class CompiledSchema implements SchemaValidator {
  /** More violations than anyone reads, whatever the limit of the list they go to. */
  private static final int MOST = 1000;

  private final Schema schema;
  private final ValidationLimits limits;

  /** For scalars, and for outlines of what may be large. */
  private final ExecutionConfig ofScalars;

  CompiledSchema(Schema schema, ValidationLimits limits) {
    this.schema = schema;
    this.limits = limits;
    this.ofScalars = Evaluation.config(limits, limits.stepsFor(NullNode.instance));
  }

  private Evaluation evaluation(
      JsonNode instance, @Nullable Direction direction, FaultList faults) {
    ExecutionConfig config =
        instance.isContainer() ? Evaluation.config(limits, limits.stepsFor(instance)) : ofScalars;
    return new Evaluation(config, direction, faults);
  }

  @Override
  public boolean accepts(JsonNode instance) {
    FaultList faults = FaultList.probe();
    try {
      schema.validate(evaluation(instance, null, faults), instance);
      return true;
    } catch (FaultList.Full | EndOfEvaluation | ValidationLimitExceededException e) {
      return false;
    }
  }

  @Override
  public void validate(
      JsonNode instance, Violation.Location in, String name, Direction direction, Violations out) {
    Report report = new Report(in, name, out);
    FaultList faults = FaultList.of(out.isFull() ? 1 : Math.min(MOST, out.room()));
    try {
      schema.validate(evaluation(instance, direction, faults), instance);
      faults.forEach(report::add);
    } catch (FaultList.Full e) {
      faults.forEach(report::add);
      out.truncate();
    } catch (EndOfEvaluation e) {
      faults.forEach(report::add);
      report.add(NodePaths.pointer(e.at()), e.keyword(), e.text());
    } catch (ValidationLimitExceededException e) {
      faults.forEach(report::add);
      report.add(NodePaths.pointer(e.getInstanceLocation()), "limit", Faults.of(e));
    }
  }

  /** Turns faults into violations; what two schemas both find is told once. */
  private static final class Report {
    private final Violation.Location in;
    private final String name;
    private final Violations out;
    private @Nullable Violation first;
    private Set<Violation> others = Set.of();

    Report(Violation.Location in, String name, Violations out) {
      this.in = in;
      this.name = name;
      this.out = out;
    }

    void add(Error fault) {
      add(Faults.pointer(fault), fault.getKeyword(), Faults.message(fault));
    }

    void add(String pointer, String keyword, String message) {
      Violation violation = new Violation(in, name + pointer, keyword, message);
      if (first == null) {
        first = violation;
        out.add(violation);
      } else if (!violation.equals(first)) {
        others = others.isEmpty() ? new HashSet<>() : others;
        if (others.add(violation)) {
          out.add(violation);
        }
      }
    }
  }
}
