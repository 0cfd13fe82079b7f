package io.brrtrouter.pipeline;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Whether responses are validated against the document before they are sent.
 *
 * @param mode what happens to a wrong one
 * @param rate the share of responses that are looked at, 0 to 1
 */
public record ResponseValidation(Mode mode, double rate) {

  /** What happens to a wrong response. */
  public enum Mode {
    /** It is not looked for. */
    OFF,
    /** It is sent, logged and counted. */
    REPORT,
    /** It becomes a 500. */
    ENFORCE
  }

  /** Looks at no response. */
  public static final ResponseValidation OFF = new ResponseValidation(Mode.OFF, 0);

  /** Looks at every response; a wrong one becomes a 500. */
  public static final ResponseValidation ENFORCE = new ResponseValidation(Mode.ENFORCE, 1);

  /** Looks at every response; a wrong one is logged and counted. */
  public static final ResponseValidation REPORT = new ResponseValidation(Mode.REPORT, 1);

  /** Looks at this share of responses; a wrong one is logged and counted. */
  public static ResponseValidation sample(double rate) {
    return new ResponseValidation(Mode.REPORT, Math.clamp(rate, 0, 1));
  }

  /** Whether the next response is looked at. */
  boolean samples() {
    return mode != Mode.OFF
        && (rate >= 1 || rate > 0 && ThreadLocalRandom.current().nextDouble() < rate);
  }
}
