package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.MediaTypeObject;
import io.brrtrouter.openapi.OperationObject;
import io.brrtrouter.openapi.Outbound;
import io.brrtrouter.openapi.RequestBodyObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plans the requests that an API itself sends. */
final class OutboundPlanner {
  private final Map<Outbound, String> named = new LinkedHashMap<>();

  /** Claims a name for each: {@code NewPetWebhook}, {@code OnDataCallback}. */
  OutboundPlanner(List<Outbound> all, NameTable names) {
    for (Outbound outbound : all) {
      String wanted = wanted(outbound, "");
      boolean shared =
          all.stream().anyMatch(other -> other != outbound && wanted(other, "").equals(wanted));
      String apart = shared ? apart(outbound, all) : wanted;
      named.put(outbound, names.single(apart));
    }
  }

  /** What tells those apart that have one name: the operation they belong to, or their method. */
  private static String apart(Outbound outbound, List<Outbound> all) {
    boolean sameCause =
        all.stream()
            .anyMatch(other ->
                other != outbound
                    && other.cause() == outbound.cause()
                    && other.name().equals(outbound.name()));
    OperationObject cause = outbound.cause();
    String start = cause == null ? "" : Identifiers.type(cause.id(), "Operation");
    String method = outbound.operation().method();
    String end = sameCause ? method.charAt(0) + method.substring(1).toLowerCase(Locale.ROOT) : "";
    return start + wanted(outbound, end);
  }

  private static String wanted(Outbound outbound, String method) {
    String kind = outbound.url() == null ? "Webhook" : "Callback";
    String name = Identifiers.type(outbound.name(), "Api");
    boolean says = name.length() > kind.length() && name.endsWith(kind);
    String stem = says ? name.substring(0, name.length() - kind.length()) : name;
    return stem + method + kind;
  }

  /** The plans, whose types are claimed after those of all operations. */
  List<OutboundPlan> plan(OperationPlanner planner) {
    List<OutboundPlan> plans = new ArrayList<>();
    named.forEach((outbound, name) ->
        plans.add(new OutboundPlan(outbound, planner.plan(single(outbound.operation()), name))));
    return List.copyOf(plans);
  }

  /** Who sends chooses: of several media types the one that can be typed best. */
  private static OperationObject single(OperationObject all) {
    return new OperationObject(
        all.id(),
        all.idIsDeclared(),
        all.method(),
        all.path(),
        all.basePath(),
        all.pointer(),
        all.tags(),
        all.summary(),
        all.description(),
        all.deprecated(),
        all.parameters(),
        single(all.requestBody()),
        all.responses(),
        all.security(),
        all.node(),
        all.sizing(),
        all.degraded());
  }

  private static @Nullable RequestBodyObject single(@Nullable RequestBodyObject body) {
    if (body == null || body.content().isEmpty()) {
      return null;
    }
    MediaTypeObject best =
        body.content().stream()
            .min(Comparator.comparing((MediaTypeObject media) -> ContentKind.of(media.range())))
            .orElseThrow();
    return new RequestBodyObject(body.required(), List.of(best), body.description(), body.node());
  }
}
