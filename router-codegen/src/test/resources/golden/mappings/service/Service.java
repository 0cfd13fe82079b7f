package golden.mappings;

import io.brrtrouter.operation.Call;
import io.brrtrouter.operation.Registry;
import java.time.Instant;

/** Answers with what it was sent, in types of its own. */
public final class Service implements TypesOfSomebodyController {

  public static Registry registry() {
    return TypesOfSomebodyRegistry.of(new Service());
  }

  @Override
  public PutPayment.Response putPayment(PutPayment.Request request, Call call) {
    Payment sent = request.body();
    Iban to = request.iban();
    Instant at = request.since() == null ? sent.at() : request.since();
    Payment answer =
        new Payment(
            to,
            sent.amount(),
            at,
            sent.due(),
            sent.maybe(),
            request.at() == null ? sent.times() : request.at(),
            sent.byName(),
            request.fee().signum() < 0 ? null : request.fee(),
            sent.level(),
            sent.either());
    return new PutPayment.Response.Ok(
        at == null ? null : at.atOffset(java.time.ZoneOffset.UTC), answer);
  }
}
