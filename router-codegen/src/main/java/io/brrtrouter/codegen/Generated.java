package io.brrtrouter.codegen;

import io.brrtrouter.codegen.plan.ApiPlan;
import java.util.SortedMap;

/**
 * What was generated from a document. Nothing has been written yet.
 *
 * @param files their bytes, by their path from the root of the output folder, with slashes
 * @param report what became of every operation
 * @param plan what it was generated from
 */
public record Generated(SortedMap<String, byte[]> files, Report report, ApiPlan plan) {}
