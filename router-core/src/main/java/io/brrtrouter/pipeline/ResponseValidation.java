package io.brrtrouter.pipeline;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Whether responses are held against the document before they are sent. Generated encoders check as
 * they write, so that only what leaves them in doubt must be read again; what nobody has checked is
 * always in doubt.
 *
 * @param mode which responses are looked at, and what happens to a wrong one
 * @param rate the share that {@link Mode#SAMPLE} looks at, 0 to 1
 */
public record ResponseValidation(Mode mode, double rate) {

  /** Which responses are looked at, and what happens to a wrong one. */
  public enum Mode {
    /** None. */
    OFF,
    /** A share of all, in doubt or not; a wrong one is sent, logged and counted. */
    SAMPLE,
    /** Those in doubt; a wrong one is sent, logged and counted. */
    REPORT,
    /** Those in doubt; a wrong one becomes a 500. */
    ENFORCE
  }

  /** Looks at no response. */
  public static final ResponseValidation OFF = new ResponseValidation(Mode.OFF, 0);

  /** Looks at every response that may be wrong; one that is becomes a 500. */
  public static final ResponseValidation ENFORCE = new ResponseValidation(Mode.ENFORCE, 1);

  /** Looks at every response that may be wrong; one that is is logged and counted. */
  public static final ResponseValidation REPORT = new ResponseValidation(Mode.REPORT, 1);

  /** Looks at this share of responses, whatever is known of them; a wrong one is logged. */
  public static ResponseValidation sample(double rate) {
    return new ResponseValidation(Mode.SAMPLE, Math.clamp(rate, 0, 1));
  }

  /** Whether what nobody doubts is looked at as well. */
  boolean isSample() {
    return mode == Mode.SAMPLE;
  }

  /** Whether the next response is looked at. */
  boolean concerns(boolean doubtful) {
    return switch (mode) {
      case OFF -> false;
      case SAMPLE -> rate >= 1 || ThreadLocalRandom.current().nextDouble() < rate;
      case REPORT, ENFORCE -> doubtful;
    };
  }
}
