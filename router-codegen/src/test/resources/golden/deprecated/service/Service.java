package golden.deprecated;

import io.brrtrouter.operation.Call;
import io.brrtrouter.operation.Registry;

/** Still serves what is deprecated. */
@SuppressWarnings("deprecation")
public final class Service implements DeprecatedController {

  public static Registry registry() {
    return DeprecatedRegistry.of(new Service());
  }

  @Override
  public GetOld.Response getOld(GetOld.Request request, Call call) {
    return new GetOld.Response.Ok(new Old("old", null));
  }

  @Override
  public PutOld.Response putOld(PutOld.Request request, Call call) {
    return new PutOld.Response.NoContent("old");
  }

  @Override
  public GetNew.Response getNew(GetNew.Request request, Call call) {
    return new GetNew.Response.Ok(new New("new", null, null, request.kind(), null, null));
  }

  @Override
  public GetPlain.Response getPlain(GetPlain.Request request, Call call) {
    return new GetPlain.Response.Ok(1L, new Plain(request.old(), 2L));
  }
}
