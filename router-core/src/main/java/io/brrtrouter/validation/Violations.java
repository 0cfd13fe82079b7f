package io.brrtrouter.validation;

import io.brrtrouter.http.Problem;
import io.brrtrouter.http.Status;
import io.brrtrouter.validation.Violation.Location;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is wrong, up to a limit: past it only the fact that there is more is kept, so that
 * ten thousand mistakes cost no more than fifty. One per request; not safe for concurrent use.
 */
public final class Violations {
  private final int limit;
  private final List<Violation> list = new ArrayList<>(2);
  private boolean truncated;

  /** Keeps at most {@code limit} violations; at least one. */
  public Violations(int limit) {
    this.limit = Math.max(1, limit);
  }

  /** Adds a violation, or notes that there is one more than the limit. */
  public void add(Violation violation) {
    if (list.size() < limit) {
      list.add(violation);
    } else {
      truncated = true;
    }
  }

  /** Adds a violation. */
  public void add(Location in, String pointer, String keyword, String message) {
    if (list.size() < limit) {
      list.add(new Violation(in, pointer, keyword, message));
    } else {
      truncated = true;
    }
  }

  /** Adds what another list has. */
  public void addAll(Violations others) {
    others.list.forEach(this::add);
    truncated |= others.truncated;
  }

  /** Whether one of them is of this keyword. */
  public boolean has(String keyword) {
    for (Violation violation : list) {
      if (violation.keyword().equals(keyword)) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing is wrong. */
  public boolean isEmpty() {
    return list.isEmpty();
  }

  /** Whether no more are kept: a validator should stop. */
  public boolean isFull() {
    return list.size() >= limit;
  }

  /** How many more are kept. */
  public int room() {
    return limit - list.size();
  }

  /** Notes that there is more than was collected. */
  public void truncate() {
    truncated = true;
  }

  /** What was collected, in the order found. */
  public List<Violation> list() {
    return List.copyOf(list);
  }

  /** A 400 problem whose {@code errors} lists the violations. */
  public Problem toProblem() {
    String detail =
        list.size() == 1 ? list.get(0).sentence() : "The request violates the API in several ways.";
    Problem problem =
        Problem.of(Status.BAD_REQUEST)
            .withDetail(detail)
            .with("errors", list.stream().map(Violation::toMap).toList());
    return truncated ? problem.with("truncated", true) : problem;
  }
}
