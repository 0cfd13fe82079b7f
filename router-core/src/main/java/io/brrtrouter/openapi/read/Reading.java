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
    Resolver resolver = new Resolver(sources, version, problems);
    DynamicReferences dynamic = new DynamicReferences(linked, resolver, problems);
    Dialects dialects = new Dialects(resolver, problems);
    new ShapeWalker(linked, resolver, dynamic, dialects, problems).walk();
    new OperationRules(linked, problems).check();
    new CycleRules(linked, problems).check();
    if (problems.anyError()) {
      return null;
    }
    boolean changed = linked.isChanged() || !dynamic.isEmpty() || dialects.isAnySilent();
    Bundle bundle = changed ? new Bundler(linked, dynamic, dialects).bundle() : linked.unchanged();
    return new ModelBuilder(bundle).build(version, sources.files());
  }
}
