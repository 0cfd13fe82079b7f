package io.brrtrouter.json;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.ValidationLimitExceededException;
import io.brrtrouter.validation.Violation;
import io.brrtrouter.validation.Violations;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A schema that networknt evaluates. */
final class CompiledSchema implements SchemaValidator {
  /** More violations than anyone reads, whatever the limit of the list they go to. */
  private static final int MOST = 1000;

  private final Schema schema;
  private final ValidationLimits limits;

  CompiledSchema(Schema schema, ValidationLimits limits) {
    this.schema = schema;
    this.limits = limits;
  }

  @Override
  public boolean accepts(JsonNode instance) {
    FaultList faults = FaultList.probe();
    try {
      schema.validate(Evaluation.of(instance, limits, null, faults), instance);
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
      schema.validate(Evaluation.of(instance, limits, direction, faults), instance);
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
    private final Set<Violation> told = new HashSet<>();

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
      if (told.add(violation)) {
        out.add(violation);
      }
    }
  }
}
