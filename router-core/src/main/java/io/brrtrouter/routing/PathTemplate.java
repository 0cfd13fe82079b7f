package io.brrtrouter.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path template; interim. */
public final class PathTemplate {
  private static final Pattern NAME = Pattern.compile("\\{([^}]*)}");
  final String text;
  final List<String> names = new ArrayList<>();
  final Pattern pattern;

  private PathTemplate(String text) {
    this.text = text;
    StringBuilder regex = new StringBuilder();
    Matcher m = NAME.matcher(text);
    int at = 0;
    while (m.find()) {
      regex.append(Pattern.quote(text.substring(at, m.start()))).append("([^/]+)");
      names.add(m.group(1));
      at = m.end();
    }
    regex.append(Pattern.quote(text.substring(at)));
    this.pattern = Pattern.compile(regex.toString());
  }

  /** Parses a template. */
  public static PathTemplate parse(String text) {
    return new PathTemplate(text);
  }
}
