package io.brrtrouter.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.brrtrouter.operation.EventStream.Event;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers that are read while they come. */
@Timeout(60)
class StreamsTest {

  @ParameterizedTest
  @EnumSource(Place.class)
  void eventsAreReadOneByOne(Place place) {
    try (TestService notes = place.start(Notes.service());
        TestStream events = notes.request("listen").with("count", 3).open().assertStatus(200)) {
      assertThat(events.headers().first("Content-Type")).isEqualTo("text/event-stream");
      assertThat(events.nextEvent()).isEqualTo(new Event("tick", "1", "one\ntwo"));
      assertThat(events.restOfEvents())
          .containsExactly(new Event("tick", "2", "one\ntwo"), new Event("tick", "3", "one\ntwo"));
      assertThatThrownBy(events::nextEvent)
          .isInstanceOf(AssertionError.class)
          .hasMessageStartingWith("Expected another event, and the stream has ended; GET /events");
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void eventsComeWhileTheyHappen(Place place) throws Exception {
    Notes service = new Notes();
    try (TestService notes = place.start(service.server());
        TestStream events = notes.request("listen").open()) {
      assertThat(events.nextEvent().data()).isEqualTo("first");
      service.opened.send(Event.of("second"));
      assertThat(events.nextEvent().data()).isEqualTo("second");
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void whoStopsReadingIsNoticed(Place place) throws Exception {
    Notes service = new Notes();
    CountDownLatch closed = new CountDownLatch(1);
    try (TestService notes = place.start(service.server())) {
      try (TestStream events = notes.request("listen").open()) {
        events.nextEvent();
        service.opened.onClose(closed::countDown);
      }
      assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void aStreamEndsWhenTheServiceIsClosed(Place place) {
    TestStream events;
    try (TestService notes = place.start(Notes.service())) {
      events = notes.request("listen").open();
      events.nextEvent();
    }
    assertThat(events.status()).isEqualTo(200);
    events.close();
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void anAnswerThatBreaksOffFailsItsTest(Place place) {
    try (TestService notes = place.start(Notes.service())) {
      TestRequest put = notes.request("putFile").with("path", "broken");
      TestRequest request = put.content("application/octet-stream", "x");
      assertThatThrownBy(request::send)
          .isInstanceOf(AssertionError.class)
          .hasMessageStartingWith(
              "PUT /files/broken was not answered in whole: java.io.IOException");
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void aRefusalHasItsContentToo(Place place) throws Exception {
    try (TestService notes = place.start(Notes.service());
        TestStream refused = notes.request("listen").with("count", "x").open()) {
      assertThat(refused.assertStatus(400).content().readAllBytes()).isNotEmpty();
      assertThatThrownBy(() -> refused.assertStatus(200))
          .hasMessage("Expected status 200; GET /events?count=x was answered 400 Bad Request");
    }
  }
}
