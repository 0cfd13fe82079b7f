package io.brrtrouter.codegen.serve;

import io.brrtrouter.codegen.plan.ApiPlan;
import io.brrtrouter.codegen.plan.OperationPlan;
import io.brrtrouter.json.SchemaDialect;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.operation.Operation;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.pipeline.ResponseValidation;
import io.brrtrouter.security.Authentication;
import io.brrtrouter.security.Caller;
import io.brrtrouter.server.RouterConfig;
import io.brrtrouter.server.RouterServer;
import io.brrtrouter.server.RouterServerBuilder;
import io.brrtrouter.server.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A server whose operations are all those of a plan, answered by nobody's code. */
public final class DocumentServer {
  /** How variables begin that hold the keys of API key schemes. */
  public static final String KEYS = Settings.API_KEY.variable();

  private DocumentServer() {}

  /** What to answer. */
  public enum Mode {
    /** What was decoded. */
    ECHO,
    /** The document's examples, or values made from its schemas. */
    MOCK
  }

  /**
   * Starts a server whose routes are the document's paths.
   *
   * @param port where to listen; 0 for any free port
   */
  public static RouterServer start(ApiPlan plan, Mode mode, int port) {
    return start(plan, mode, port, false);
  }

  /**
   * Starts a server.
   *
   * @param port where to listen; 0 for any free port
   * @param basePath whether routes begin with the path of their first server
   */
  public static RouterServer start(ApiPlan plan, Mode mode, int port, boolean basePath) {
    RouterServerBuilder server =
        RouterServer.builder()
            .api(
                plan.document().title(), plan.document().bundle(), operations(plan, mode, basePath))
            .config(config(mode, port));
    for (String scheme : plan.document().securitySchemes().keySet()) {
      Caller anybody = new Caller(scheme, "anybody", Set.of(), "anybody");
      server.authenticator(
          scheme, (request, declared, scopes) -> new Authentication.Granted(anybody));
    }
    return server.start();
  }

  private static List<Operation<?, ?>> operations(ApiPlan plan, Mode mode, boolean basePath) {
    OpenApi document = plan.document();
    SchemaDialect dialect = SchemaDialect.of(document.bundle());
    MockAnswers answers =
        new MockAnswers(document, SchemaValidators.of(document.bundle(), dialect));
    List<Operation<?, ?>> operations = new ArrayList<>();
    Set<String> schemes = document.securitySchemes().keySet();
    for (OperationPlan operation : plan.operations()) {
      String prefix = basePath ? operation.operation().basePath() : "";
      OperationInfo.Builder info =
          DocumentOperations.info(operation, schemes, prefix + operation.route());
      operations.add(
          mode == Mode.ECHO
              ? new EchoOperation(info.build())
              : mock(info, answers.of(operation.operation())));
    }
    return operations;
  }

  private static Operation<?, ?> mock(OperationInfo.Builder info, MockAnswers.Answer answer) {
    info.produces(answer.contents().keySet().toArray(String[]::new));
    return new MockOperation(new EchoOperation(info.build()), answer);
  }

  /** Echoes are no responses of the document; made-up ones are reported where they are wrong. */
  private static RouterConfig config(Mode mode, int port) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.remove(Settings.PORT.variable()); // the command line has said which
    environment.keySet().removeIf(name -> name.startsWith(KEYS)); // no scheme asks for one
    return RouterConfig.builder()
        .environment(environment)
        .set(Settings.PORT, (long) port)
        .set(
            Settings.RESPONSE_VALIDATION,
            mode == Mode.ECHO ? ResponseValidation.OFF : ResponseValidation.REPORT)
        .build();
  }
}
