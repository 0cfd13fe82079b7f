package io.brrtrouter.codegen.emit;

import java.util.Locale;

/** Names of constants for names of members. */
final class Constants {
  private Constants() {}

  /** {@code givenName} as {@code GIVEN_NAME}; not the name itself if it has no case. */
  static String of(String member) {
    StringBuilder constant = new StringBuilder();
    for (int i = 0; i < member.length(); i++) {
      char c = member.charAt(i);
      boolean hump =
          i > 0 && Character.isUpperCase(c) && Character.isLowerCase(member.charAt(i - 1));
      constant.append(hump ? "_" : "").append(c);
    }
    String upper = constant.toString().toUpperCase(Locale.ROOT);
    return upper.equals(member) ? "MEMBER_" + upper : upper;
  }
}
