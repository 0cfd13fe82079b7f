package io.brrtrouter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsualSizeTest {

  @Test
  void startsSmallWhateverTheDocumentAllows() {
    assertThat(new UsualSize(10_000_000).next()).isEqualTo(1024);
    assertThat(new UsualSize(200).next()).isEqualTo(200);
  }

  @Test
  void hasRoomForAnAnswerLikeTheLast() {
    UsualSize usual = new UsualSize(200);
    usual.add(10_000);
    assertThat(usual.next()).isBetween(10_000, 12_000);
    usual.add(10_500);
    assertThat(usual.next()).isBetween(10_500, 12_000);
  }

  @Test
  void soonForgetsALargeAnswer() {
    UsualSize usual = new UsualSize(200);
    usual.add(10_000_000);
    for (int i = 0; i < 20; i++) {
      usual.add(300);
    }
    assertThat(usual.next()).isBetween(300, 600);
  }

  @Test
  void isNeverMoreThanSixteenMebibytes() {
    UsualSize usual = new UsualSize(200);
    usual.add(Integer.MAX_VALUE - 8);
    assertThat(usual.next()).isEqualTo(1 << 24);
  }
}
