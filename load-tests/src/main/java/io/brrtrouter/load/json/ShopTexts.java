package io.brrtrouter.load.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Random;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.Supplier;

/** The texts that are read: the same in each run. */
final class ShopTexts {
  private final Random random = new Random(11);

  private ShopTexts() {}

  /** A flat object of about 300 bytes. */
  static byte[] customer() {
    return new ShopTexts().oneCustomer().getBytes(UTF_8);
  }

  /** An array of flat objects that takes about so many bytes. */
  static byte[] customers(int bytes) {
    ShopTexts texts = new ShopTexts();
    return array(bytes, texts::oneCustomer);
  }

  /** An order of so many items. */
  static byte[] order(int items) {
    return new ShopTexts().oneOrder(items).getBytes(UTF_8);
  }

  /** An array of orders that takes about so many bytes. */
  static byte[] orders(int bytes) {
    ShopTexts texts = new ShopTexts();
    return array(bytes, () -> texts.oneOrder(1 + texts.random.nextInt(20)));
  }

  /** An array of such texts. */
  static byte[] array(int bytes, Supplier<String> items) {
    StringJoiner array = new StringJoiner(",", "[", "]");
    while (array.length() < bytes) {
      array.add(items.get());
    }
    return array.toString().getBytes(UTF_8);
  }

  private String oneCustomer() {
    return String.format(
        Locale.ROOT,
        "{\"id\":\"%s\",\"name\":\"%s\",\"email\":\"%s@example.org\",\"phone\":%s,"
            + "\"created\":\"20%02d-0%d-1%dT0%d:4%d:2%dZ\",\"standing\":\"%s\",\"visits\":%d,"
            + "\"balance\":%d.%02d,\"subscribed\":%b}",
        uuid(),
        random.nextInt(10) == 0 ? "Zoë Müller-Østergård" : "Robin van der Meer",
        "robin." + random.nextInt(1000),
        random.nextBoolean() ? "null" : "\"+49 30 " + (1000000 + random.nextInt(9000000)) + '"',
        10 + random.nextInt(15),
        1 + random.nextInt(9),
        random.nextInt(10),
        random.nextInt(10),
        random.nextInt(10),
        random.nextInt(10),
        Shop.Standing.values()[random.nextInt(3)],
        random.nextInt(500),
        random.nextInt(9000),
        random.nextInt(100),
        random.nextBoolean());
  }

  private String oneOrder(int items) {
    StringJoiner lines = new StringJoiner(",", "[", "]");
    for (int i = 0; i < items; i++) {
      lines.add(item());
    }
    String payment =
        random.nextBoolean()
            ? "{\"kind\":\"card\",\"number\":\"4111111111111111\",\"expires\":\"07/29\"}"
            : "{\"kind\":\"invoice\",\"reference\":\"R-2024-0815\",\"due\":\"2024-09-30\"}";
    return String.format(
        Locale.ROOT,
        "{\"id\":\"%s\",\"placed\":\"2024-05-17T11:22:33.456Z\","
            + "\"customer\":%s,\"items\":%s,\"tags\":[\"web\",\"summer sale\",\"b2c\"],"
            + "\"payment\":%s}",
        uuid(),
        oneCustomer(),
        lines,
        payment);
  }

  private String item() {
    return String.format(
        Locale.ROOT,
        "{\"id\":%d,\"sku\":\"ABC-%04d\",\"quantity\":%d,\"price\":%d.%02d,\"gift\":%b%s}",
        100_000_000L + random.nextInt(900_000_000),
        random.nextInt(10_000),
        1 + random.nextInt(20),
        random.nextInt(300),
        random.nextInt(100),
        random.nextBoolean(),
        random.nextInt(4) == 0 ? ",\"note\":\"leave it with the neighbour, please\"" : "");
  }

  private String uuid() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }
}
