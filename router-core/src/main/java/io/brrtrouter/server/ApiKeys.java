package io.brrtrouter.server;

import io.brrtrouter.pipeline.ApiDocument;
import io.brrtrouter.security.ApiKeyAuthenticator;
import io.brrtrouter.security.Authenticator;
import io.brrtrouter.security.Scheme;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Authenticators of the keys that are configured for API key schemes. */
final class ApiKeys {
  private ApiKeys() {}

  /**
   * These authenticators and those of configured keys; what the application registered wins.
   *
   * @throws ConfigurationException where a key is for no API key scheme
   */
  static Map<String, Authenticator> with(
      Map<String, Authenticator> registered,
      Collection<ApiDocument> documents,
      RouterConfig config) {
    Map<String, Authenticator> all = new LinkedHashMap<>();
    Map<String, SettingValue> keys = new LinkedHashMap<>(config.scoped(Settings.API_KEY));
    Set<String> known = new TreeSet<>();
    for (ApiDocument document : documents) {
      for (Scheme scheme : document.schemes().values()) {
        if (scheme.type() == Scheme.Type.API_KEY) {
          for (String name : names(scheme)) {
            known.add(name);
            String key = config.named(Settings.API_KEY, name);
            if (key != null) {
              all.put(scheme.name(), ApiKeyAuthenticator.of(Map.of(key, scheme.name())));
            }
          }
        }
      }
    }
    keys.keySet().removeAll(known);
    refuse(keys, known);
    all.putAll(registered);
    return all;
  }

  /** {@code NOTEKEY} and {@code NOTE_KEY} of {@code noteKey}; the second is the stronger. */
  private static List<String> names(Scheme scheme) {
    return List.of(scheme.variableName(), HandlerNames.upperSnake(scheme.name()));
  }

  private static void refuse(Map<String, SettingValue> unknown, Set<String> known) {
    List<String> faults = new ArrayList<>();
    unknown
        .values()
        .forEach(given ->
            faults.add(
                given.origin()
                    + " = '***': no API key scheme is called so; allowed are "
                    + (known.isEmpty() ? "none" : String.join(", ", known))));
    if (!faults.isEmpty()) {
      throw new ConfigurationException(faults);
    }
  }
}
