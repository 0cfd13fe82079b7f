package io.brrtrouter.codegen.diff;

import io.brrtrouter.openapi.Node;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Formats, and what 3.1 says instead of some of them. */
final class FormatRules {
  /** Which formats are compared. */
  enum Of {
    NUMBERS,
    STRINGS
  }

  /** Formats that say how to show a value, not what it is. */
  private static final Set<String> HINTS = Set.of("password", "textarea", "html", "markdown");

  private static final Set<String> NUMBERS =
      Set.of(
          "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float",
          "double", "decimal", "money");

  /** Formats whose values are all values of another one as well. */
  private static final Map<String, Set<String>> WITHIN =
      Map.of(
          "int8", Set.of("int16", "int32", "int64"),
          "int16", Set.of("int32", "int64"),
          "int32", Set.of("int64"),
          "float", Set.of("double"),
          "email", Set.of("idn-email"),
          "hostname", Set.of("idn-hostname"),
          "uri", Set.of("uri-reference", "iri", "iri-reference"),
          "iri", Set.of("iri-reference"),
          "uri-reference", Set.of("iri-reference"));

  private FormatRules() {}

  static void compare(Keywords both, Of which) {
    Set<String> old = formats(both.old(), which);
    Set<String> now = formats(both.now(), which);
    boolean narrowed = !now.stream().allMatch(format -> isImplied(old, format));
    boolean widened = !old.stream().allMatch(format -> isImplied(now, format));
    if (narrowed || widened) {
      both.differ(
          Rule.FORMAT,
          Effect.of(narrowed, widened),
          both.place("format"),
          "the format of {} changes from " + shown(old) + " to " + shown(now));
    }
  }

  private static boolean isImplied(Set<String> formats, String format) {
    return formats.contains(format)
        || formats.stream().anyMatch(each -> WITHIN.getOrDefault(each, Set.of()).contains(format));
  }

  private static Set<String> formats(SchemaView view, Of which) {
    Set<String> formats = new TreeSet<>();
    for (Node node : view.all("format")) {
      String format = Tree.text(node);
      boolean ofNumbers = format != null && NUMBERS.contains(format);
      boolean counts =
          which == Of.NUMBERS
              ? ofNumbers || !view.mayBe(ValueType.STRING)
              : !ofNumbers || isText(view);
      if (format != null && counts && !HINTS.contains(format)) {
        formats.add(format);
      }
    }
    if (which == Of.STRINGS) {
      ofContent(view, formats);
    }
    return formats;
  }

  /** Numbers written as strings have formats of numbers. */
  private static boolean isText(SchemaView view) {
    return !view.mayBeNumber();
  }

  /** What 3.0 calls {@code byte} and {@code binary} (OAS 3.1, 4.8.14.1). */
  private static void ofContent(SchemaView view, Set<String> formats) {
    view.all("contentEncoding").stream()
        .map(Tree::text)
        .filter(encoding -> encoding != null)
        .map(encoding -> encoding.equalsIgnoreCase("base64") ? "byte" : encoding)
        .forEach(formats::add);
    boolean encoded = !formats.isEmpty();
    if (!encoded
        && view.all("contentMediaType").stream()
            .anyMatch(type -> "application/octet-stream".equals(Tree.text(type)))) {
      formats.add("binary");
    }
  }

  private static String shown(Set<String> formats) {
    return formats.isEmpty() ? "none" : String.join(" and ", formats);
  }
}
