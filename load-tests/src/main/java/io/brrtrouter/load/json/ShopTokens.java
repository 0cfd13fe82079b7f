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
      int bit =
          switch (member) {
            case "id" -> {
              id = uuid();
              yield 1;
            }
            case "name" -> {
              name = text(1, 64);
              yield 2;
            }
            case "email" -> {
              email = text(0, 254, EMAIL);
              yield 4;
            }
            case "phone" -> {
              phone = token == JsonToken.VALUE_NULL ? null : text(0, 20);
              yield 256;
            }
            case "created" -> {
              created = Rfc3339.dateTime(text(0, 99));
              yield 8;
            }
            case "status" -> {
              status = Status.valueOf(text(0, 99));
              yield 16;
            }
            case "visits" -> {
              visits = parser.getIntValue();
              check(visits >= 0);
              yield 32;
            }
            case "balance" -> {
              balance = parser.getDoubleValue();
              check(balance >= -1000 && balance <= 1000000);
              yield 64;
            }
            case "subscribed" -> {
              subscribed = parser.getBooleanValue();
              yield 128;
            }
            default -> {
              parser.skipChildren();
              yield 0;
            }
          };
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
      int bit =
          switch (member) {
            case "id" -> {
              id = parser.getLongValue();
              yield 1;
            }
            case "sku" -> {
              sku = text(0, 99, SKU);
              yield 2;
            }
            case "quantity" -> {
              quantity = parser.getIntValue();
              check(quantity >= 1 && quantity <= 1000);
              yield 4;
            }
            case "price" -> {
              price = parser.getDoubleValue();
              check(price >= 0);
              yield 8;
            }
            case "gift" -> {
              gift = parser.getBooleanValue();
              yield 16;
            }
            case "note" -> {
              note = token == JsonToken.VALUE_NULL ? null : text(0, 200);
              yield 32;
            }
            default -> {
              parser.skipChildren();
              yield 0;
            }
          };
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
      int bit =
          switch (member) {
            case "id" -> {
              id = uuid();
              yield 1;
            }
            case "placed" -> {
              placed = Rfc3339.dateTime(text(0, 99));
              yield 2;
            }
            case "status" -> {
              status = Status.valueOf(text(0, 99));
              yield 4;
            }
            case "customer" -> {
              customer = customer();
              yield 8;
            }
            case "items" -> {
              items = list(ShopTokens::item);
              check(!items.isEmpty());
              yield 16;
            }
            case "tags" -> {
              tags = list(in -> in.text(0, Integer.MAX_VALUE));
              check(tags.size() <= 10 && new HashSet<>(tags).size() == tags.size());
              yield 64;
            }
            case "payment" -> {
              payment = payment();
              yield 32;
            }
            default -> {
              parser.skipChildren();
              yield 0;
            }
          };
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
