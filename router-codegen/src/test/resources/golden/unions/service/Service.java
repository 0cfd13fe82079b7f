package golden.unions;

import io.brrtrouter.operation.Call;
import io.brrtrouter.operation.Registry;

/** Answers with what it was sent. */
public final class Service implements UnionsController {

  public static Registry registry() {
    return UnionsRegistry.of(new Service());
  }

  @Override
  public EchoShape.Response echoShape(EchoShape.Request request, Call call) {
    return new EchoShape.Response.Ok(request.body());
  }

  @Override
  public EchoAnimal.Response echoAnimal(EchoAnimal.Request request, Call call) {
    Animal animal =
        switch (request.body()) {
          case Cat cat -> new Cat(cat.species(), cat.name(), 9);
          case Dog dog -> dog;
          case AnimalBase base -> new AnimalBase(base.species(), "nobody");
        };
    return new EchoAnimal.Response.Ok(animal);
  }

  @Override
  public EchoValue.Response echoValue(EchoValue.Request request, Call call) {
    return new EchoValue.Response.Ok(request.body());
  }

  @Override
  public EchoResult.Response echoResult(EchoResult.Request request, Call call) {
    return new EchoResult.Response.Ok(request.body());
  }

  @Override
  public EchoContact.Response echoContact(EchoContact.Request request, Call call) {
    Contact contact =
        switch (request.body()) {
          case Employee employee -> employee;
          case Customer customer -> customer;
          case Nickname nickname -> nickname;
          case Contact.Together both -> new Contact.Together(both.employee(), more(both));
        };
    return new EchoContact.Response.Ok(contact);
  }

  private static Customer more(Contact.Together both) {
    Customer customer = both.customer();
    return new Customer(customer.name(), customer.credit() + 1, customer.address());
  }
}
