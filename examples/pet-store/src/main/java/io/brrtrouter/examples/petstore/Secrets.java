package io.brrtrouter.examples.petstore;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys and passwords of the store, from the environment. There is no built-in one: what is not
 * set is made anew for each run and logged once, so that the store can be tried without set-up.
 */
final class Secrets {
  private static final Logger log = LoggerFactory.getLogger(Secrets.class);

  private final Map<String, String> environment;

  Secrets(Map<String, String> environment) {
    this.environment = environment;
  }

  /** What this variable says, or something nobody can guess. */
  String of(String variable) {
    String value = environment.getOrDefault(variable, "");
    if (!value.isBlank()) {
      return value;
    }
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    String made = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    log.warn("{} is not set; for this run it is {}", variable, made);
    return made;
  }
}
