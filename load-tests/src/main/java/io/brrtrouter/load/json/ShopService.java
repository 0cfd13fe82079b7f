package io.brrtrouter.load.json;

import io.brrtrouter.load.shop.Customer;
import io.brrtrouter.load.shop.GetCustomer;
import io.brrtrouter.load.shop.GetOrder;
import io.brrtrouter.load.shop.ListCustomers;
import io.brrtrouter.load.shop.ListOrders;
import io.brrtrouter.load.shop.Order;
import io.brrtrouter.load.shop.ShopController;
import io.brrtrouter.operation.Call;
import java.util.List;

/** The shop's controller: has each answer at hand. */
public final class ShopService implements ShopController {
  private final Customer customer = read(ShopSubjects.customer());
  private final List<Customer> customers = read(ShopSubjects.customers(1_000_000));
  private final Order order = read(ShopSubjects.order(100));
  private final List<Order> orders = read(ShopSubjects.orders(1_000_000));

  private static <T> T read(Subject<T> subject) {
    return new Ours<>(subject).read(subject.text());
  }

  @Override
  public GetCustomer.Response getCustomer(GetCustomer.Request request, Call call) {
    return new GetCustomer.Response.Ok(customer);
  }

  @Override
  public GetOrder.Response getOrder(GetOrder.Request request, Call call) {
    return new GetOrder.Response.Ok(order);
  }

  @Override
  public ListOrders.Response listOrders(ListOrders.Request request, Call call) {
    return new ListOrders.Response.Ok(orders);
  }

  @Override
  public ListCustomers.Response listCustomers(ListCustomers.Request request, Call call) {
    return new ListCustomers.Response.Ok(customers);
  }
}
