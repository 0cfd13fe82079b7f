package io.brrtrouter.validation;

import org.jspecify.annotations.Nullable;

/** The encoding of international labels in ASCII (RFC 3492), without its prefix. */
final class Punycode {
  private static final int BASE = 36;
  private static final int T_MIN = 1;
  private static final int T_MAX = 26;
  private static final int SKEW = 38;
  private static final int DAMP = 700;
  private static final int FIRST_BIAS = 72;
  private static final int FIRST_CODE_POINT = 128;

  /** Longer labels cannot be in the DNS, and the algorithm takes quadratic time. */
  private static final int LONGEST = 256;

  private Punycode() {}

  /** The code points that this stands for; null if it stands for none. */
  static @Nullable String decode(String encoded) {
    if (encoded.length() > LONGEST) {
      return null;
    }
    int delimiter = encoded.lastIndexOf('-');
    StringBuilder out = new StringBuilder(encoded.substring(0, Math.max(0, delimiter)));
    int count = out.length();
    long n = FIRST_CODE_POINT;
    long i = 0;
    int bias = FIRST_BIAS;
    int at = delimiter < 0 ? 0 : delimiter + 1;
    while (at < encoded.length()) {
      long old = i;
      long weight = 1;
      for (int k = BASE; ; k += BASE) {
        int digit = at < encoded.length() ? digit(encoded.charAt(at++)) : -1;
        i += digit * weight;
        if (digit < 0 || i > Integer.MAX_VALUE) {
          return null;
        }
        int t = threshold(k, bias);
        if (digit < t) {
          break;
        }
        weight *= BASE - t;
        if (weight > Integer.MAX_VALUE) {
          return null;
        }
      }
      count++;
      bias = adapt(i - old, count, old == 0);
      n += i / count;
      i %= count;
      if (n > Character.MAX_CODE_POINT || Character.isSurrogate((char) n) && n < 0x10000) {
        return null;
      }
      out.insert(out.offsetByCodePoints(0, (int) i), Character.toString((int) n));
      i++;
    }
    return out.toString();
  }

  /** The label in ASCII; null if it is too long for one. */
  static @Nullable String encode(String label) {
    int[] codePoints = label.codePoints().toArray();
    if (codePoints.length > LONGEST) {
      return null;
    }
    StringBuilder out = new StringBuilder();
    label.chars().filter(c -> c < FIRST_CODE_POINT).forEach(c -> out.append((char) c));
    int basic = out.length();
    if (basic > 0) {
      out.append('-');
    }
    int handled = basic;
    long delta = 0;
    int n = FIRST_CODE_POINT;
    int bias = FIRST_BIAS;
    while (handled < codePoints.length) {
      int next = smallestFrom(codePoints, n);
      delta += (long) (next - n) * (handled + 1);
      n = next;
      for (int c : codePoints) {
        if (c < n) {
          delta++;
        } else if (c == n) {
          digits(delta, bias, out);
          bias = adapt(delta, handled + 1, handled == basic);
          delta = 0;
          handled++;
        }
      }
      delta++;
      n++;
    }
    return out.toString();
  }

  private static void digits(long delta, int bias, StringBuilder out) {
    long q = delta;
    int k = BASE;
    for (int t = threshold(k, bias); q >= t; t = threshold(k, bias)) {
      out.append(letter((int) (t + (q - t) % (BASE - t))));
      q = (q - t) / (BASE - t);
      k += BASE;
    }
    out.append(letter((int) q));
  }

  private static int smallestFrom(int[] codePoints, int least) {
    int smallest = Integer.MAX_VALUE;
    for (int c : codePoints) {
      smallest = c >= least && c < smallest ? c : smallest;
    }
    return smallest;
  }

  private static int threshold(int k, int bias) {
    return Math.clamp((long) k - bias, T_MIN, T_MAX);
  }

  private static int adapt(long delta, int points, boolean first) {
    long d = first ? delta / DAMP : delta / 2;
    d += d / points;
    int k = 0;
    while (d > (BASE - T_MIN) * T_MAX / 2) {
      d /= BASE - T_MIN;
      k += BASE;
    }
    return (int) (k + (BASE - T_MIN + 1) * d / (d + SKEW));
  }

  private static int digit(char c) {
    return Ascii.isDigit(c) ? c - '0' + 26 : Ascii.isLetter(c) ? (c | 0x20) - 'a' : -1;
  }

  private static char letter(int digit) {
    return (char) (digit < 26 ? 'a' + digit : '0' + digit - 26);
  }
}
