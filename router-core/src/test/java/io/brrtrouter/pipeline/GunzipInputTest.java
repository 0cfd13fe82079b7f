package io.brrtrouter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.brrtrouter.http.Rejection;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GunzipInputTest {
  private static final byte[] TEXT = "brrr ".repeat(20).getBytes(StandardCharsets.US_ASCII);

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(out::writeBytes);
    return out.toByteArray();
  }

  private static byte[] read(byte[] gzip, int step) throws IOException {
    InputStream trickle =
        new ByteArrayInputStream(gzip) {
          @Override
          public int read(byte[] into, int offset, int length) {
            return super.read(into, offset, Math.min(length, step));
          }
        };
    try (InputStream in = new GunzipInput(trickle, 1 << 26, 100)) {
      return in.readAllBytes();
    }
  }

  private static void refuses(byte[] gzip, int status) {
    assertThatThrownBy(() -> read(gzip, 8192))
        .isInstanceOfSatisfying(
            Rejection.class, e -> assertThat(e.problem().status().code()).isEqualTo(status));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 8192})
  void anythingIsReadAsItWas(int step) throws IOException {
    byte[] noise = new byte[30_000];
    new Random(1).nextBytes(noise);

    assertThat(read(gzip(noise), step)).isEqualTo(noise);
    assertThat(read(gzip(new byte[0]), step)).isEmpty();
    assertThat(read(new byte[0], step)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8192})
  void membersFollowEachOther(int step) throws IOException {
    byte[] members = joined(gzip(TEXT), gzip(new byte[0]), gzip(TEXT));

    assertThat(read(members, step)).isEqualTo(joined(TEXT, TEXT));
  }

  /** A head with these flags and these fields, before the data of the text. */
  private static byte[] withHead(int flags, String fields) throws IOException {
    byte[] plain = gzip(TEXT);
    byte[] head = Arrays.copyOf(plain, 10);
    head[3] = (byte) flags;
    byte[] more = HexFormat.of().parseHex(fields);
    return joined(head, more, Arrays.copyOfRange(plain, 10, plain.length));
  }

  @ParameterizedTest
  @CsvSource({
    "1,  ''",
    "4,  0300010203",
    "4,  0000",
    "8,  6100",
    "8,  00",
    "16, 620063", // the last byte is taken for data, see below
    "24, 61006200",
    "28, 0100ff61006200"
  })
  void whatAHeadMayHoldIsPassedOver(int flags, String fields) throws IOException {
    if (fields.endsWith("63")) {
      refuses(withHead(flags, fields), 400);
    } else {
      assertThat(read(withHead(flags, fields), 1)).isEqualTo(TEXT);
    }
  }

  @Test
  void theChecksumOfAHeadMustBeRight() throws IOException {
    byte[] head = Arrays.copyOf(withHead(2, ""), 10);
    CRC32 crc = new CRC32();
    crc.update(head);
    String right = HexFormat.of().formatHex(new byte[] {(byte) crc.getValue()});
    String second = HexFormat.of().formatHex(new byte[] {(byte) (crc.getValue() >> 8)});

    assertThat(read(withHead(2, right + second), 1)).isEqualTo(TEXT);
    refuses(withHead(2, "0000"), 400);
  }

  @Test
  void whatIsNotGzipIsABadRequest() throws IOException {
    byte[] gzip = gzip(TEXT);
    for (int length = 1; length < gzip.length; length++) {
      refuses(Arrays.copyOf(gzip, length), 400);
    }
    refuses(TEXT, 400);
    refuses(joined(gzip, new byte[] {0}), 400);
    refuses(joined(gzip, TEXT), 400);
    refuses(withHead(32, ""), 400);
    refuses(withHead(128, ""), 400);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, -1, -4, -5, -8})
  void aByteThatChangedIsABadRequest(int at) throws IOException {
    byte[] gzip = gzip(TEXT);
    gzip[at < 0 ? gzip.length + at : at] ^= 0x55;
    refuses(gzip, 400);
  }

  @Test
  void whatGrowsOutOfProportionIsRefusedFromAMebibyteOn() throws IOException {
    assertThat(read(gzip(new byte[1 << 20]), 8192)).hasSize(1 << 20);
    refuses(gzip(new byte[2 << 20]), 413);
    refuses(joined(gzip(new byte[1 << 20]), gzip(new byte[1 << 20])), 413);
  }

  @Test
  void gzipIsLimitedAsItsContentIs() throws IOException {
    byte[] empty = gzip(new byte[0]);
    InputStream endless =
        new InputStream() {
          private int at;

          @Override
          public int read() {
            return empty[at++ % empty.length] & 0xff;
          }
        };
    try (InputStream in = new GunzipInput(endless, 100_000, 100)) {
      assertThatThrownBy(() -> in.read(new byte[1]))
          .isInstanceOfSatisfying(
              Rejection.class, e -> assertThat(e.problem().status().code()).isEqualTo(413));
    }
  }
}
