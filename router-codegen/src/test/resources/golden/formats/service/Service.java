package golden.formats;

import io.brrtrouter.operation.Call;
import io.brrtrouter.operation.Registry;

/** Answers with the account that was asked for, or with what it is told to. */
public final class Service implements FormatsOfSomebodyController {

  public static Registry registry() {
    return FormatsOfSomebodyRegistry.of(new Service());
  }

  @Override
  public GetAccount.Response getAccount(GetAccount.Request request, Call call) {
    String answer = request.answer() == null ? request.iban() : request.answer();
    return new GetAccount.Response.Ok(new Account(answer, null, null, null, null, null));
  }

  @Override
  public PutAccount.Response putAccount(PutAccount.Request request, Call call) {
    return new PutAccount.Response.NoContent();
  }
}
