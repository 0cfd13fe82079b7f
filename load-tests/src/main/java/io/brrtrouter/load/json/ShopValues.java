package io.brrtrouter.load.json;

import io.brrtrouter.load.shop.Card;
import io.brrtrouter.load.shop.Customer;
import io.brrtrouter.load.shop.Invoice;
import io.brrtrouter.load.shop.Item;
import io.brrtrouter.load.shop.Order;
import io.brrtrouter.load.shop.Payment;
import io.brrtrouter.load.shop.Standing;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** The values that are written: the same in each run. */
final class ShopValues {
  private static final String[] NAMES = {"Robin van der Meer", "Zoë Müller-Østergård", "Ada \"A\""};

  private final Random random = new Random(11);

  private ShopValues() {}

  /** Flat ones of about 300 bytes each. */
  static Customer[] small() {
    ShopValues values = new ShopValues();
    Customer[] customers = new Customer[16];
    for (int i = 0; i < customers.length; i++) {
      customers[i] = values.customer();
    }
    return customers;
  }

  /** An order of about 10 KB. */
  static Order medium() {
    return new ShopValues().order(100);
  }

  /** Orders of about 1 MB in all. */
  static List<Order> large() {
    ShopValues values = new ShopValues();
    List<Order> orders = new ArrayList<>();
    for (int i = 0; i < 900; i++) {
      orders.add(values.order(1 + i % 15));
    }
    return List.copyOf(orders);
  }

  private Customer customer() {
    return new Customer(
        new UUID(random.nextLong(), random.nextLong()),
        NAMES[random.nextInt(8) == 0 ? 1 + random.nextInt(2) : 0],
        "robin." + random.nextInt(1000) + "@example.org",
        random.nextBoolean() ? null : "+49 30 " + (1_000_000 + random.nextInt(9_000_000)),
        time(),
        Standing.values()[random.nextInt(3)],
        random.nextInt(500),
        random.nextInt(900_000) / 100.0,
        random.nextBoolean());
  }

  private Order order(int items) {
    List<Item> lines = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      lines.add(item());
    }
    Payment payment =
        random.nextBoolean()
            ? new Card("card", "4111111111111111", "07/29")
            : new Invoice("invoice", "R-2024-0815", LocalDate.of(2024, 9, 30));
    return new Order(
        new UUID(random.nextLong(), random.nextLong()),
        time(),
        customer(),
        lines,
        List.of("web", "summer sale", "b2c"),
        payment);
  }

  private Item item() {
    return new Item(
        100_000_000L + random.nextInt(900_000_000),
        "ABC-" + (1000 + random.nextInt(9000)),
        1 + random.nextInt(20),
        random.nextInt(30_000) / 100.0,
        random.nextBoolean(),
        random.nextInt(4) == 0 ? "leave it with the neighbour, please" : null);
  }

  private OffsetDateTime time() {
    return OffsetDateTime.of(
        2010 + random.nextInt(15),
        1 + random.nextInt(12),
        1 + random.nextInt(28),
        random.nextInt(24),
        random.nextInt(60),
        random.nextInt(60),
        random.nextInt(1000) * 1_000_000,
        ZoneOffset.UTC);
  }
}
