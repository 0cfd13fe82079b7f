package io.brrtrouter.codegen.serve;

import io.brrtrouter.codegen.CompiledApi;
import io.brrtrouter.codegen.Generated;
import io.brrtrouter.codegen.plan.OperationPlan;
import io.brrtrouter.operation.Registry;
import io.brrtrouter.pipeline.ResponseValidation;
import io.brrtrouter.security.Authentication;
import io.brrtrouter.security.Caller;
import io.brrtrouter.server.RouterConfig;
import io.brrtrouter.server.RouterServer;
import io.brrtrouter.server.RouterServerBuilder;
import io.brrtrouter.server.Settings;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A generated service on a port, each of whose operations answers with the first response it
 * documents and keeps the request it was given.
 */
final class GeneratedService implements AutoCloseable {
  private final CompiledApi api;
  private final RouterServer server;
  private final Map<Class<?>, String> ids = new HashMap<>();
  private volatile Record last;

  /** A service of what was generated, compiled in this folder. */
  GeneratedService(Generated generated, String packageName, Path folder) throws Exception {
    this(CompiledApi.of(generated, folder), generated, packageName);
  }

  /** A service of what was generated and compiled; closing it closes the compiled code, too. */
  GeneratedService(CompiledApi api, Generated generated, String packageName) throws Exception {
    this.api = api;
    Class<?> type = api.loader().loadClass(packageName + "." + generated.plan().registry());
    Method of =
        Arrays.stream(type.getMethods())
            .filter(method -> method.getName().equals("of"))
            .findFirst()
            .orElseThrow();
    Object[] controllers = new Object[of.getParameterCount()];
    for (int i = 0; i < controllers.length; i++) {
      controllers[i] = controller(of.getParameterTypes()[i]);
    }
    Registry registry = (Registry) of.invoke(null, controllers);
    for (OperationPlan operation : generated.plan().operations()) {
      String request = packageName + "." + operation.contract() + "$Request";
      ids.put(api.loader().loadClass(request), operation.operation().id());
    }
    RouterConfig config =
        RouterConfig.builder()
            .environment(Map.of())
            .set(Settings.PORT, 0L)
            .set(Settings.RESPONSE_VALIDATION, ResponseValidation.ENFORCE)
            .build();
    RouterServerBuilder builder =
        RouterServer.builder().api(registry).config(config).shutdownHook(false);
    for (String scheme : generated.plan().document().securitySchemes().keySet()) {
      Caller anybody = new Caller(scheme, "anybody", Set.of(), "anybody");
      builder.authenticator(
          scheme, (request, declared, scopes) -> new Authentication.Granted(anybody));
    }
    server = builder.start();
  }

  int port() {
    return server.port();
  }

  /** The request that was handled since the last time this was asked, or null. */
  Record takeRequest() {
    Record taken = last;
    last = null;
    return taken;
  }

  /** The id of the operation that a request of this class is one of. */
  String operationId(Record request) {
    return ids.get(request.getClass());
  }

  private Object controller(Class<?> type) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (method.getDeclaringClass() == Object.class) {
            return method.invoke(this, arguments);
          }
          last = (Record) arguments[0];
          return firstOf(method.getReturnType());
        };
    return Proxy.newProxyInstance(api.loader(), new Class<?>[] {type}, handler);
  }

  private static Object firstOf(Class<?> response) throws Exception {
    Class<?> variant = response.isSealed() ? response.getPermittedSubclasses()[0] : response;
    RecordComponent[] components = variant.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = PlainValues.of(types[i]);
    }
    var constructor = variant.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor.newInstance(values);
  }

  @Override
  public void close() throws IOException {
    server.close();
    api.close();
  }
}
