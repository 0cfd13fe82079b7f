package io.brrtrouter.outbound;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs messages as Standard Webhooks has it: HMAC-SHA256 over id, timestamp and body, {@code
 * v1,BASE64}, one signature for each secret. Immutable.
 */
public final class WebhookSigner {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String PREFIX = "whsec_";

  private final List<SecretKeySpec> keys;

  private WebhookSigner(List<SecretKeySpec> keys) {
    this.keys = List.copyOf(keys);
  }

  /**
   * Signs with these secrets, the new one first while one is replaced.
   *
   * @param secrets {@code whsec_} and Base64 of 24 to 64 bytes, or Base64 alone; that for URLs is
   *     taken as well
   * @throws IllegalArgumentException if a secret is not that
   */
  public static WebhookSigner of(String... secrets) {
    List<SecretKeySpec> keys = new ArrayList<>();
    for (String secret : secrets) {
      keys.add(new SecretKeySpec(bytes(secret), ALGORITHM));
    }
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("there is no secret to sign with");
    }
    return new WebhookSigner(keys);
  }

  private static byte[] bytes(String secret) {
    String text = secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret;
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("a webhook's secret is not Base64"); // which is secret
    }
    if (bytes.length < 24 || bytes.length > 64) {
      throw new IllegalArgumentException("a webhook's secret is 24 to 64 bytes long");
    }
    return bytes;
  }

  /** The value of {@code webhook-signature}. */
  public String sign(String id, Instant timestamp, byte[] body) {
    List<String> signatures = new ArrayList<>();
    for (SecretKeySpec key : keys) {
      byte[] signature = mac(key, id, timestamp, body);
      signatures.add("v1," + Base64.getEncoder().encodeToString(signature));
    }
    return String.join(" ", signatures);
  }

  /**
   * Whether one of the signatures is one of ours, for whoever receives webhooks. Takes the same
   * time whatever is wrong with a signature.
   *
   * @param signature the value of {@code webhook-signature}
   * @param age how far the timestamp may be from now, so that nothing can be sent again later
   */
  public boolean accepts(
      String id, Instant timestamp, byte[] body, String signature, Instant now, Duration age) {
    if (Duration.between(timestamp, now).abs().compareTo(age) > 0) {
      return false;
    }
    boolean accepted = false;
    for (String one : signature.split(" ", -1)) {
      for (String own : sign(id, timestamp, body).split(" ", -1)) {
        accepted |=
            MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), own.getBytes(StandardCharsets.UTF_8));
      }
    }
    return accepted;
  }

  private static byte[] mac(SecretKeySpec key, String id, Instant timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update((id + "." + timestamp.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(body);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
