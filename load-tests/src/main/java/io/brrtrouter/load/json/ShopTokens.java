package io.brrtrouter.load.json;

import io.brrtrouter.load.json.Shop.Card;
import io.brrtrouter.load.json.Shop.Customer;
import io.brrtrouter.load.json.Shop.Invoice;
import io.brrtrouter.load.json.Shop.Item;
import io.brrtrouter.load.json.Shop.Order;
import io.brrtrouter.load.json.Shop.Payment;
import io.brrtrouter.load.json.Shop.Status;
import io.brrtrouter.validation.Formats;
import io.brrtrouter.validation.Patterns;
import io.brrtrouter.validation.Patterns.TextPattern;
import io.brrtrouter.validation.Rfc3339;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.NullUnmarked;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the shop's values as one would by hand over Jackson's tokens, with the same checks. What
 * Jackson lets pass (lone surrogates, overlong UTF-8) passes here.
 */
@NullUnmarked
final class ShopTokens {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final TextPattern EMAIL = Patterns.compile("^[a-z0-9.]+@[a-z0-9.]+$");
  private static final TextPattern SKU = Patterns.compile("^[A-Z]{3}-[0-9]{4}$");
  private static final TextPattern NUMBER = Patterns.compile("^[0-9]{12,19}$");
  private static final TextPattern EXPIRES = Patterns.compile("^[0-9]{2}/[0-9]{2}$");

  private final JsonParser parser;
  private int bit;

  private ShopTokens(JsonParser parser) {
    this.parser = parser;
  }

  static <T> T read(byte[] bytes, Function<ShopTokens, T> value) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      parser.nextToken();
      T read = value.apply(new ShopTokens(parser));
      check(parser.nextToken() == null);
      return read;
    }
  }

  /** This value, read for the member of this bit. */
  private <T> T then(T value, int of) {
    bit = of;
    return value;
  }

  private int then(int value, int of) {
    bit = of;
    return value;
  }

  private long then(long value, int of) {
    bit = of;
    return value;
  }

  private double then(double value, int of) {
    bit = of;
    return value;
  }

  private boolean then(boolean value, int of) {
    bit = of;
    return value;
  }

  private static int between(int value, int least, int most) {
    check(value >= least && value <= most);
    return value;
  }

  private static double between(double value, double least, double most) {
    check(value >= least && value <= most);
    return value;
  }

  private static <T> List<T> full(List<T> items) {
    check(!items.isEmpty());
    return items;
  }

  private static List<String> unique(List<String> tags) {
    check(tags.size() <= 10 && new HashSet<>(tags).size() == tags.size());
    return tags;
  }

  Customer customer() {
    check(parser.currentToken() == JsonToken.START_OBJECT);
    UUID id = null;
    String name = null;
    String email = null;
    String phone = null;
    OffsetDateTime created = null;
    Status status = null;
    int visits = 0;
    double balance = 0;
    boolean subscribed = false;
    int seen = 0;
    String member;
    while ((member = parser.nextName()) != null) {
      JsonToken token = parser.nextToken();
      bit = 0;
      switch (member) {
        case "id" -> id = then(uuid(), 1);
        case "name" -> name = then(text(1, 64), 2);
        case "email" -> email = then(text(0, 254, EMAIL), 4);
        case "phone" -> phone = then(token == JsonToken.VALUE_NULL ? null : text(0, 20), 256);
        case "created" -> created = then(Rfc3339.dateTime(text(0, 99)), 8);
        case "status" -> status = then(Status.valueOf(text(0, 99)), 16);
        case "visits" -> visits = then(between(parser.getIntValue(), 0, Integer.MAX_VALUE), 32);
        case "balance" -> balance = then(between(parser.getDoubleValue(), -1000, 1000000), 64);
        case "subscribed" -> subscribed = then(parser.getBooleanValue(), 128);
        default -> parser.skipChildren();
      }
      check((seen & bit) == 0);
      seen |= bit;
    }
    check((seen & 255) == 255);
    return new Customer(id, name, email, phone, created, status, visits, balance, subscribed);
  }

  Item item() {
    check(parser.currentToken() == JsonToken.START_OBJECT);
    long id = 0;
    String sku = null;
    int quantity = 0;
    double price = 0;
    boolean gift = false;
    String note = null;
    int seen = 0;
    String member;
    while ((member = parser.nextName()) != null) {
      JsonToken token = parser.nextToken();
      bit = 0;
      switch (member) {
        case "id" -> id = then(parser.getLongValue(), 1);
        case "sku" -> sku = then(text(0, 99, SKU), 2);
        case "quantity" -> quantity = then(between(parser.getIntValue(), 1, 1000), 4);
        case "price" -> price = then(between(parser.getDoubleValue(), 0, Double.MAX_VALUE), 8);
        case "gift" -> gift = then(parser.getBooleanValue(), 16);
        case "note" -> note = then(token == JsonToken.VALUE_NULL ? null : text(0, 200), 32);
        default -> parser.skipChildren();
      }
      check((seen & bit) == 0);
      seen |= bit;
    }
    check((seen & 31) == 31);
    return new Item(id, sku, quantity, price, gift, note);
  }

  Order order() {
    check(parser.currentToken() == JsonToken.START_OBJECT);
    UUID id = null;
    OffsetDateTime placed = null;
    Status status = null;
    Customer customer = null;
    List<Item> items = null;
    List<String> tags = null;
    Payment payment = null;
    int seen = 0;
    String member;
    while ((member = parser.nextName()) != null) {
      parser.nextToken();
      bit = 0;
      switch (member) {
        case "id" -> id = then(uuid(), 1);
        case "placed" -> placed = then(Rfc3339.dateTime(text(0, 99)), 2);
        case "status" -> status = then(Status.valueOf(text(0, 99)), 4);
        case "customer" -> customer = then(customer(), 8);
        case "items" -> items = then(full(list(ShopTokens::item)), 16);
        case "tags" -> tags = then(unique(list(in -> in.text(0, Integer.MAX_VALUE))), 64);
        case "payment" -> payment = then(payment(), 32);
        default -> parser.skipChildren();
      }
      check((seen & bit) == 0);
      seen |= bit;
    }
    check((seen & 63) == 63);
    return new Order(id, placed, status, customer, items, tags, payment);
  }

  /** Takes the kind to stand first, as it does in the texts. */
  private Payment payment() {
    check("kind".equals(parser.nextName()));
    String kind = parser.nextStringValue();
    boolean isCard = kind.equals("card");
    check(isCard || kind.equals("invoice"));
    String first = null;
    String second = null;
    LocalDate due = null;
    String member;
    while ((member = parser.nextName()) != null) {
      parser.nextToken();
      switch (member) {
        case "number" -> first = text(0, 99, NUMBER);
        case "expires" -> second = text(0, 99, EXPIRES);
        case "reference" -> first = text(1, 30);
        case "due" -> due = Rfc3339.date(text(0, 99));
        default -> parser.skipChildren();
      }
    }
    check(first != null && (isCard ? second != null : due != null));
    return isCard ? new Card(kind, first, second) : new Invoice(kind, first, due);
  }

  <T> List<T> list(Function<ShopTokens, T> item) {
    check(parser.currentToken() == JsonToken.START_ARRAY);
    List<T> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(item.apply(this));
    }
    return items;
  }

  private UUID uuid() {
    String text = text(36, 36);
    check(Formats.accepts("uuid", text));
    return UUID.fromString(text);
  }

  private String text(int least, int most) {
    check(parser.currentToken() == JsonToken.VALUE_STRING);
    String text = parser.getString();
    int length = text.codePointCount(0, text.length());
    check(length >= least && length <= most);
    return text;
  }

  private String text(int least, int most, TextPattern pattern) {
    String text = text(least, most);
    check(pattern.isFoundIn(text));
    return text;
  }

  private static void check(boolean condition) {
    if (!condition) {
      throw new IllegalArgumentException("invalid");
    }
  }
}
