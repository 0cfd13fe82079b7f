package io.brrtrouter.load.shop;

import io.brrtrouter.json.JsonDecoder;
import io.brrtrouter.json.JsonEncoder;
import java.util.List;

/** The generated codecs of the shop, which are package-private. */
public final class ShopCodecs {
  public static final JsonDecoder<Customer> READ_CUSTOMER = CustomerJson::read;
  public static final JsonEncoder<Customer> WRITE_CUSTOMER = CustomerJson::write;
  public static final JsonDecoder<Order> READ_ORDER = OrderJson::read;
  public static final JsonEncoder<Order> WRITE_ORDER = OrderJson::write;
  public static final JsonDecoder<List<Customer>> READ_CUSTOMERS =
      in -> in.list(CustomerJson::read);
  public static final JsonEncoder<List<Customer>> WRITE_CUSTOMERS =
      (out, value) -> out.list(value, CustomerJson::write);
  public static final JsonDecoder<List<Order>> READ_ORDERS = in -> in.list(OrderJson::read);
  public static final JsonEncoder<List<Order>> WRITE_ORDERS =
      (out, value) -> out.list(value, OrderJson::write);

  private ShopCodecs() {}
}
