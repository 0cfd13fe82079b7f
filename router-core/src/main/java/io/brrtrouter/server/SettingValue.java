package io.brrtrouter.server;

/**
 * A value as it was given somewhere.
 *
 * @param setting what it is for
 * @param scope the UPPER_SNAKE name of the operation or security scheme, or empty
 * @param text the value's text
 * @param origin where it was given, as people call it
 */
record SettingValue(Setting<?> setting, String scope, String text, String origin) {

  /** Origin, value and what is allowed, for an error or a warning. */
  String describe(String fault) {
    String shown = setting.isSecret() ? "***" : text;
    return origin + " = '" + shown + "': " + fault + "; allowed is " + setting.allowed();
  }
}
