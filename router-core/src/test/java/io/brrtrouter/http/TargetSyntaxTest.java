package io.brrtrouter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetSyntaxTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "*",
        "//",
        "/a/b;x=1/c,d/(e)/~f/@g:h",
        "/a%20b/%C3%A9/%2F/%2e",
        "/a|b/[c]/\"d\"/<e>/{f}/\\",
        "/a/./b/../c",
        "/a?",
        "/a?b=c d&e=[f]|g",
        "/a?b=%FF",
        "http://host/a",
        "http://host",
        "http://host?a"
      })
  void acceptsWhatARouteCanMean(String target) {
    assertThatCode(() -> RequestTarget.of(target).check()).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          foo?u=http://x/pets, start with
          1a://x/pets,  start with
          '',           start with
          a,            start with
          ?a,           start with
          host:443,     start with
          \\a,          start with
          /%,           malformed
          /%4,          malformed
          /a%zz,        malformed
          /%+1,         malformed
          /a?b=%,       malformed
          /a?b=%4G,     malformed
          /%00,         NUL
          /a?b=%00,     NUL
          /%FF,         not UTF-8
          /%C3,         not UTF-8
          /%C3/%A9,     not UTF-8
          /%C0%AF,      not UTF-8
          /%ED%A0%80,   not UTF-8
          /é,           must be percent-encoded
          /\ufffd,      must be percent-encoded
          /a?\ufffd,    must be percent-encoded
          '/a b',       must be percent-encoded
          '/a\tb',      must be percent-encoded
          /\u007f,      must be percent-encoded
          """)
  void refusesWhatNoRouteCanMean(String target, String reason) {
    assertThatThrownBy(() -> RequestTarget.of(target).check())
        .asInstanceOf(InstanceOfAssertFactories.type(Rejection.class))
        .satisfies(refused -> {
          assertThat(refused.problem().status()).isEqualTo(Status.BAD_REQUEST);
          assertThat(refused.problem().detail()).contains(reason);
        });
  }

  @Test
  void splitsAtTheFirstQuestionMark() {
    assertThat(RequestTarget.of("/a?b?c")).isEqualTo(new RequestTarget("/a?b?c", "/a", "b?c"));
    assertThat(RequestTarget.of("/a")).isEqualTo(new RequestTarget("/a", "/a", null));
    assertThat(RequestTarget.of("http://h?q")).isEqualTo(new RequestTarget("http://h?q", "/", "q"));
  }
}
