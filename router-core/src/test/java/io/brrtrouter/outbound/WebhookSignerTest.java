package io.brrtrouter.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignerTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String OTHER = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final Instant SENT = Instant.ofEpochSecond(1_614_265_330);
  private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);
  private static final Duration AGE = Duration.ofMinutes(5);

  /** The example of the specification. */
  @Test
  void theSignatureIsThatOfStandardWebhooks() {
    assertThat(WebhookSigner.of(SECRET).sign(ID, SENT, BODY))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void anOldSecretSignsBesideTheNewOne() {
    String signature = WebhookSigner.of(OTHER, SECRET).sign(ID, SENT, BODY);

    assertThat(signature.split(" ")).hasSize(2).allMatch(one -> one.startsWith("v1,"));
    assertThat(WebhookSigner.of(SECRET).accepts(ID, SENT, BODY, signature, SENT, AGE)).isTrue();
    assertThat(WebhookSigner.of(OTHER).accepts(ID, SENT, BODY, signature, SENT, AGE)).isTrue();
  }

  @Test
  void nothingElseIsAccepted() {
    WebhookSigner signer = WebhookSigner.of(SECRET);
    String signature = signer.sign(ID, SENT, BODY);
    Instant late = SENT.plus(AGE).plusSeconds(1);

    assertThat(signer.accepts(ID, SENT, BODY, signature, late, AGE)).isFalse();
    assertThat(signer.accepts("msg_2", SENT, BODY, signature, SENT, AGE)).isFalse();
    assertThat(signer.accepts(ID, SENT.plusSeconds(1), BODY, signature, SENT, AGE)).isFalse();
    assertThat(signer.accepts(ID, SENT, new byte[] {1}, signature, SENT, AGE)).isFalse();
    assertThat(signer.accepts(ID, SENT, BODY, "v1,", SENT, AGE)).isFalse();
    assertThat(WebhookSigner.of(OTHER).accepts(ID, SENT, BODY, signature, SENT, AGE)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "whsec_", "whsec_c2hvcnQ=", "whsec_***"})
  void aSecretThatIsNoneIsRefusedWithoutBeingShown(String secret) {
    assertThatThrownBy(() -> WebhookSigner.of(secret))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("c2hvcnQ=")
        .hasMessageNotContaining("***");
  }
}
