package golden.parameters;

import io.brrtrouter.operation.Call;
import io.brrtrouter.operation.Registry;

/** Answers with the request as Java prints it. */
public final class Service implements ParametersController {

  public static Registry registry() {
    return ParametersRegistry.of(new Service());
  }

  @Override
  public GetSimple.Response getSimple(GetSimple.Request request, Call call) {
    return new GetSimple.Response.Ok(request.toString());
  }

  @Override
  public GetLabel.Response getLabel(GetLabel.Request request, Call call) {
    return new GetLabel.Response.Ok(request.toString());
  }

  @Override
  public GetMatrix.Response getMatrix(GetMatrix.Request request, Call call) {
    return new GetMatrix.Response.Ok(request.toString());
  }

  @Override
  public GetQuery.Response getQuery(GetQuery.Request request, Call call) {
    return new GetQuery.Response.Ok(request.toString());
  }

  @Override
  public GetFile.Response getFile(GetFile.Request request, Call call) {
    return new GetFile.Response.Ok(request.toString());
  }

  @Override
  public GetContents.Response getContents(GetContents.Request request, Call call) {
    return new GetContents.Response.Ok(request.toString());
  }
}
