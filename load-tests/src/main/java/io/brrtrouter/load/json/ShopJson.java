package io.brrtrouter.load.json;

import io.brrtrouter.json.ArrayRule;
import io.brrtrouter.json.Constants;
import io.brrtrouter.json.IntegerRule;
import io.brrtrouter.json.JsonInput;
import io.brrtrouter.json.Members;
import io.brrtrouter.json.NumberRule;
import io.brrtrouter.json.TextRule;
import io.brrtrouter.load.json.Shop.Card;
import io.brrtrouter.load.json.Shop.Customer;
import io.brrtrouter.load.json.Shop.Invoice;
import io.brrtrouter.load.json.Shop.Item;
import io.brrtrouter.load.json.Shop.Order;
import io.brrtrouter.load.json.Shop.Payment;
import io.brrtrouter.load.json.Shop.Status;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Reads the shop's values as generated code does. */
@NullUnmarked
final class ShopJson {
  private static final Constants STATUS = Constants.of("NEW", "ACTIVE", "CLOSED");
  private static final Status[] STATUSES = Status.values();

  private static final Members CUSTOMER =
      Members.of()
          .required("id", "name", "email")
          .optional("phone")
          .required("created", "status", "visits", "balance", "subscribed")
          .build();
  private static final TextRule NAME = TextRule.ANY.length(1, 64);
  private static final TextRule EMAIL =
      TextRule.ANY.length(0, 254).pattern("^[a-z0-9.]+@[a-z0-9.]+$");
  private static final TextRule PHONE = TextRule.ANY.length(0, 20);
  private static final IntegerRule VISITS = IntegerRule.ANY.atLeast(0);
  private static final NumberRule BALANCE = NumberRule.ANY.atLeast("-1000").atMost("1000000");

  private static final Members ITEM =
      Members.of().required("id", "sku", "quantity", "price", "gift").optional("note").build();
  private static final TextRule SKU = TextRule.ANY.pattern("^[A-Z]{3}-[0-9]{4}$");
  private static final IntegerRule QUANTITY = IntegerRule.ANY.atLeast(1).atMost(1000);
  private static final NumberRule PRICE = NumberRule.ANY.atLeast("0");
  private static final TextRule NOTE = TextRule.ANY.length(0, 200);

  private static final Constants KINDS = Constants.of("card", "invoice");
  private static final Members CARD = Members.of().required("kind", "number", "expires").build();
  private static final TextRule NUMBER = TextRule.ANY.pattern("^[0-9]{12,19}$");
  private static final TextRule EXPIRES = TextRule.ANY.pattern("^[0-9]{2}/[0-9]{2}$");
  private static final Members INVOICE = Members.of().required("kind", "reference", "due").build();
  private static final TextRule REFERENCE = TextRule.ANY.length(1, 30);

  private static final Members ORDER =
      Members.of()
          .required("id", "placed", "status", "customer", "items")
          .optional("tags")
          .required("payment")
          .build();
  private static final ArrayRule ITEMS = ArrayRule.ANY.size(1, Integer.MAX_VALUE);
  private static final ArrayRule TAGS = ArrayRule.ANY.size(0, 10).unique();

  private ShopJson() {}

  static Customer customer(JsonInput in) {
    UUID id = null;
    String name = null;
    String email = null;
    String phone = null;
    OffsetDateTime created = null;
    Status status = null;
    int visits = 0;
    double balance = 0;
    boolean subscribed = false;
    in.startObject();
    long seen = 0;
    int member;
    while ((member = in.member(CUSTOMER, seen)) >= 0) {
      seen |= 1L << member;
      switch (member) {
        case 0 -> id = in.uuid();
        case 1 -> name = in.string(NAME);
        case 2 -> email = in.string(EMAIL);
        case 3 -> phone = in.nextNull() ? null : in.string(PHONE);
        case 4 -> created = in.dateTime();
        case 5 -> status = STATUSES[in.constant(STATUS)];
        case 6 -> visits = in.int32(VISITS);
        case 7 -> balance = in.float64(BALANCE);
        default -> subscribed = in.bool();
      }
    }
    in.endObject(CUSTOMER, seen);
    return new Customer(id, name, email, phone, created, status, visits, balance, subscribed);
  }

  static Item item(JsonInput in) {
    long id = 0;
    String sku = null;
    int quantity = 0;
    double price = 0;
    boolean gift = false;
    String note = null;
    in.startObject();
    long seen = 0;
    int member;
    while ((member = in.member(ITEM, seen)) >= 0) {
      seen |= 1L << member;
      switch (member) {
        case 0 -> id = in.int64();
        case 1 -> sku = in.string(SKU);
        case 2 -> quantity = in.int32(QUANTITY);
        case 3 -> price = in.float64(PRICE);
        case 4 -> gift = in.bool();
        default -> note = in.nextNull() ? null : in.string(NOTE);
      }
    }
    in.endObject(ITEM, seen);
    return new Item(id, sku, quantity, price, gift, note);
  }

  private static Payment payment(JsonInput in) {
    return switch (in.tag("kind", KINDS)) {
      case 0 -> card(in);
      case 1 -> invoice(in);
      default -> throw in.noBranch("kind");
    };
  }

  private static Card card(JsonInput in) {
    String kind = null;
    String number = null;
    String expires = null;
    in.startObject();
    long seen = 0;
    int member;
    while ((member = in.member(CARD, seen)) >= 0) {
      seen |= 1L << member;
      switch (member) {
        case 0 -> kind = in.string();
        case 1 -> number = in.string(NUMBER);
        default -> expires = in.string(EXPIRES);
      }
    }
    in.endObject(CARD, seen);
    return new Card(kind, number, expires);
  }

  private static Invoice invoice(JsonInput in) {
    String kind = null;
    String reference = null;
    LocalDate due = null;
    in.startObject();
    long seen = 0;
    int member;
    while ((member = in.member(INVOICE, seen)) >= 0) {
      seen |= 1L << member;
      switch (member) {
        case 0 -> kind = in.string();
        case 1 -> reference = in.string(REFERENCE);
        default -> due = in.date();
      }
    }
    in.endObject(INVOICE, seen);
    return new Invoice(kind, reference, due);
  }

  static Order order(JsonInput in) {
    UUID id = null;
    OffsetDateTime placed = null;
    Status status = null;
    Customer customer = null;
    List<Item> items = null;
    List<String> tags = null;
    Payment payment = null;
    in.startObject();
    long seen = 0;
    int member;
    while ((member = in.member(ORDER, seen)) >= 0) {
      seen |= 1L << member;
      switch (member) {
        case 0 -> id = in.uuid();
        case 1 -> placed = in.dateTime();
        case 2 -> status = STATUSES[in.constant(STATUS)];
        case 3 -> customer = customer(in);
        case 4 -> items = in.list(ITEMS, ShopJson::item);
        case 5 -> tags = in.list(TAGS, JsonInput::string);
        default -> payment = payment(in);
      }
    }
    in.endObject(ORDER, seen);
    return new Order(id, placed, status, customer, items, tags, payment);
  }
}
