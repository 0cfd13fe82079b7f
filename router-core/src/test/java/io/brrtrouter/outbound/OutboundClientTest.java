package io.brrtrouter.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.brrtrouter.http.Method;
import io.brrtrouter.json.JsonInput;
import io.brrtrouter.json.JsonOutput;
import io.brrtrouter.json.Values;
import io.brrtrouter.parameters.Parameter;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundClientTest {
  private static final OutboundInfo INFO =
      new OutboundInfo("newPet", Method.POST, "absent.json", OutboundClientTest.class);
  private static final byte[] NOTHING = {};
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final OutboundSettings SETTINGS =
      OutboundSettings.DEFAULT.to(Targets.ANY).signedBy(WebhookSigner.of(SECRET));

  private final List<Duration> waits = new ArrayList<>();

  @Test
  void aMessageCarriesItsIdATimeAndASignatureOverItsContent() throws Exception {
    try (Receiver receiver = new Receiver(Map.of("X-Seen", "yes"), NOTHING, 204);
        OutboundClient client = client(SETTINGS.withHeader("Authorization", "Bearer t"))) {
      OutboundReply reply = client.deliver(message(receiver.url()), "msg_1");

      Receiver.Message message = receiver.messages.getFirst();
      Instant sent = Instant.ofEpochSecond(Long.parseLong(message.header("Webhook-timestamp")));
      assertThat(message.method()).isEqualTo("POST");
      assertThat(message.query()).isEqualTo("a=1&tags=a&tags=b%20c");
      assertThat(message.header("X-origin")).isEqualTo("shop");
      assertThat(message.header("Authorization")).isEqualTo("Bearer t");
      assertThat(message.header("Content-type")).isEqualTo("application/json");
      assertThat(message.header("Webhook-id")).isEqualTo("msg_1");
      assertThat(message.body()).isEqualTo("\"pet\"".getBytes(UTF_8));
      assertThat(
              WebhookSigner.of(SECRET)
                  .accepts(
                      "msg_1",
                      sent,
                      message.body(),
                      message.header("Webhook-signature"),
                      Instant.now(),
                      Duration.ofMinutes(1)))
          .isTrue();
      assertThat(reply.status().code()).isEqualTo(204);
      assertThat(reply.headers().first("X-Seen")).isEqualTo("yes");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 408, 429, 500, 502, 503, 504})
  void whatMayPassIsTriedAgainUnderTheSameId(int status) throws Exception {
    try (Receiver receiver = new Receiver(Map.of(), NOTHING, status, status, 200);
        OutboundClient client = client(SETTINGS)) {
      OutboundReply reply = client.deliver(message(receiver.url()), "msg_1");

      assertThat(reply.status().code()).isEqualTo(200);
      assertThat(receiver.messages)
          .hasSize(3)
          .allMatch(message -> message.header("Webhook-id").equals("msg_1"));
      assertThat(waits).hasSize(2);
      assertThat(waits.get(0)).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
      assertThat(waits.get(1)).isBetween(Duration.ofMillis(500), Duration.ofMillis(1000));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 202, 301, 400, 401, 404, 409, 410})
  void anythingElseIsTheAnswer(int status) throws Exception {
    try (Receiver receiver = new Receiver(Map.of("Location", "/x"), NOTHING, status);
        OutboundClient client = client(SETTINGS)) {
      assertThat(client.deliver(message(receiver.url()), "msg_1").status().code())
          .isEqualTo(status);
      assertThat(receiver.messages).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"7,2", "3600,1"})
  void theReceiverMayAskForALongerWaitWithinTheTotal(String seconds, int messages)
      throws Exception {
    try (Receiver receiver = new Receiver(Map.of("Retry-After", seconds), NOTHING, 429, 200);
        OutboundClient client = client(SETTINGS)) {
      OutboundReply reply = client.deliver(message(receiver.url()), "msg_1");

      assertThat(receiver.messages).hasSize(messages);
      assertThat(reply.status().code()).isEqualTo(messages == 2 ? 200 : 429);
      assertThat(waits).allMatch(wait -> wait.equals(Duration.ofSeconds(7)));
    }
  }

  @Test
  void attemptsEnd() throws Exception {
    try (Receiver receiver = new Receiver(Map.of(), NOTHING, 503);
        OutboundClient client = client(SETTINGS)) {
      assertThat(client.deliver(message(receiver.url()), "msg_1").status().code()).isEqualTo(503);
      assertThat(receiver.messages).hasSize(RetryPolicy.DEFAULT.attempts());
    }
  }

  @Test
  void whoeverIsNotThereIsToldByAnException() throws IOException {
    URI nobody;
    try (Receiver receiver = new Receiver(Map.of(), NOTHING, 200)) {
      nobody = receiver.url();
    }
    try (OutboundClient client = client(SETTINGS)) {
      assertThatThrownBy(() -> client.deliver(message(nobody), "msg_1"))
          .isInstanceOfSatisfying(
              DeliveryException.class, e -> assertThat(e.attempts()).isEqualTo(5))
          .hasMessageContaining("msg_1");
    }
  }

  @Test
  void nothingIsSentToWhereNothingMayGo() throws Exception {
    try (Receiver receiver = new Receiver(Map.of(), NOTHING, 200);
        OutboundClient client = client(SETTINGS.to(new Targets(false, false, Set.of())))) {
      assertThatThrownBy(() -> client.deliver(message(receiver.url()), "msg_1"))
          .isInstanceOf(ForbiddenTargetException.class);
      assertThat(receiver.messages).isEmpty();
      assertThat(waits).isEmpty();
    }
  }

  @Test
  void anAnswerIsTakenUpToItsLimit() throws Exception {
    OutboundSettings small =
        new OutboundSettings(
            Targets.ANY, RetryPolicy.NEVER, null, SETTINGS.headers(), Duration.ofSeconds(10), 4);
    try (Receiver receiver = new Receiver(Map.of(), "\"1234567\"".getBytes(UTF_8), 200);
        OutboundClient client = client(small)) {
      OutboundReply reply = client.deliver(message(receiver.url()), "msg_1");

      assertThat(reply.text()).isEqualTo("\"123");
      assertThatThrownBy(() -> reply.json(null, JsonInput::string))
          .isInstanceOf(UnexpectedReplyException.class);
      assertThat(receiver.messages.getFirst().header("Webhook-signature")).isEmpty();
    }
  }

  private OutboundClient client(OutboundSettings settings) {
    return OutboundClient.of(settings, Clock.systemUTC(), waits::add);
  }

  private static OutboundRequest message(URI url) {
    Parameter<?> tags = Parameter.query("tags").schema("/x").as(Values.listOf(Values::string));
    Parameter<?> origin = Parameter.header("X-Origin").schema("/x").as(Values::string);
    return OutboundRequest.of(INFO, url)
        .parameter(tags, List.of("a", "b c"), OutboundClientTest::writeAll)
        .parameter(origin, "shop", JsonOutput::string)
        .<String>parameter(
            Parameter.query("none").schema("/x").as(Values::string), null, JsonOutput::string)
        .json("application/json", "pet", JsonOutput::string);
  }

  private static void writeAll(JsonOutput out, List<String> all) {
    out.list(all, JsonOutput::string);
  }
}
