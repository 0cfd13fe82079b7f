package io.brrtrouter.codegen;

import io.brrtrouter.codegen.emit.EmitOptions;
import io.brrtrouter.codegen.emit.SourceEmitter;
import io.brrtrouter.codegen.plan.ApiPlan;
import io.brrtrouter.codegen.plan.ApiPlanner;
import io.brrtrouter.openapi.OpenApi;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The engine: a document becomes sources, the bundled document and a report. Identical input gives
 * identical bytes. No construct aborts a document: what has no faithful type degrades the
 * operations that use it, which the report lists. Stateless.
 */
public final class Generator {
  private Generator() {}

  /**
   * Generates from a document.
   *
   * @throws io.brrtrouter.codegen.adapt.WrongChoiceException where the options name what is not in
   *     the document
   */
  public static Generated generate(OpenApi whole, Options options) {
    OpenApi document = options.selection().of(whole);
    ApiPlan plan = ApiPlanner.plan(document, options.mappings().of(whole));
    EmitOptions emit =
        new EmitOptions(
            options.packageName(),
            options.name(),
            options.file() + " " + document.apiVersion(),
            options.generatorVersion(),
            options.basePath());
    SortedMap<String, byte[]> files = new TreeMap<>();
    SourceEmitter.emit(plan, emit)
        .forEach((path, source) -> files.put(path, source.getBytes(StandardCharsets.UTF_8)));
    files.put(emit.resource(), document.bundle().toString().getBytes(StandardCharsets.UTF_8));
    return new Generated(Collections.unmodifiableSortedMap(files), Report.of(plan), plan);
  }
}
