package io.brrtrouter.server;

import io.brrtrouter.pipeline.ResponseValidation;
import java.util.Locale;

/** How responses are validated, as text: {@code off}, {@code sample:RATE}, {@code report}, ... */
record ResponseChecks() implements ValueType<ResponseValidation> {
  private static final String SAMPLE = "sample:";
  private static final Fraction RATE = new Fraction();

  @Override
  public ResponseValidation parse(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return switch (lower) {
      case "off" -> ResponseValidation.OFF;
      case "report" -> ResponseValidation.REPORT;
      case "enforce" -> ResponseValidation.ENFORCE;
      default -> ResponseValidation.sample(RATE.parse(rate(lower)));
    };
  }

  @Override
  public boolean clamps(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.startsWith(SAMPLE) && RATE.clamps(rate(lower));
  }

  private static String rate(String text) {
    if (!text.startsWith(SAMPLE)) {
      throw new IllegalArgumentException("not one of them");
    }
    return text.substring(SAMPLE.length());
  }

  @Override
  public String show(ResponseValidation value) {
    return switch (value.mode()) {
      case OFF -> "off";
      case ENFORCE -> "enforce";
      case REPORT -> "report";
      case SAMPLE -> SAMPLE + value.rate();
    };
  }

  @Override
  public String allowed() {
    return "off, sample:RATE with a rate from 0 to 1, report, enforce";
  }
}
