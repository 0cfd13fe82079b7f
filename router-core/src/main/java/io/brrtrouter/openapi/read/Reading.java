package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.SpecVersion;
import org.jspecify.annotations.Nullable;

/** One reading of a document: its steps, in order. */
final class Reading {
  private final Sources sources;
  private final Problems problems;

  Reading(Sources sources, Problems problems) {
    this.sources = sources;
    this.problems = problems;
  }

  /** The model, or null if there are errors. */
  @Nullable OpenApi read(SourceFile entry) throws LocatedException {
    SpecVersion version = Versions.of(entry.root());
    Linked linked = new Linked(entry, version);
    new ShapeWalker(linked, new Resolver(sources, version, problems), problems).walk();
    new OperationRules(linked, problems).check();
    new CycleRules(linked, problems).check();
    if (problems.anyError()) {
      return null;
    }
    Bundle bundle = linked.isChanged() ? new Bundler(linked).bundle() : linked.unchanged();
    return new ModelBuilder(bundle).build(version, sources.files());
  }
}
