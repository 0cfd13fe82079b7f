package io.brrtrouter.load.json;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is read and written, with its faults: a number, a text and a text of some form in it. */
public enum Body {
  /** About 300 bytes, flat. */
  FLAT_SMALL("visits", "name", "email"),
  /** 10 KB of flat objects. */
  FLAT_MEDIUM("visits", "name", "email"),
  /** 1 MB of flat objects. */
  FLAT_LARGE("visits", "name", "email"),
  /**
   * An order of one item: nested, with a date and time, patterns, what may be null, and a union.
   */
  ORDER_SMALL("quantity", "sku", "sku"),
  /** The same with 100 items, 10 KB. */
  ORDER_MEDIUM("quantity", "sku", "sku"),
  /** The same with 1,000 items. */
  ORDER_THOUSAND("quantity", "sku", "sku"),
  /** 1 MB of orders. */
  ORDER_LARGE("quantity", "sku", "sku"),
  /** GitHub's user. */
  GITHUB_USER("id", "login", "html_url"),
  /** GitHub's issue. */
  GITHUB_ISSUE("comments", "node_id", "updated_at"),
  /** GitHub's repository, with the two it was made of. */
  GITHUB_REPOSITORY("id", "node_id", "html_url"),
  /** 1 MB of issues. */
  GITHUB_LARGE("comments", "node_id", "updated_at");

  /** What is wrong with a text, as near to its end as it can be. */
  public enum Fault {
    /** A word in place of a number. */
    TYPE,
    /** A member that must be there is not. */
    MISSING,
    /** A text that has not the form it must have. */
    FORM,
    /** What is no JSON. */
    SYNTAX
  }

  private final String number;
  private final String text;
  private final String formed;

  Body(String number, String text, String formed) {
    this.number = number;
    this.text = text;
    this.formed = formed;
  }

  /** It, and what reads and writes it. */
  Subject<?> subject() {
    return switch (this) {
      case FLAT_SMALL -> ShopSubjects.customer();
      case FLAT_MEDIUM -> ShopSubjects.customers(10_000);
      case FLAT_LARGE -> ShopSubjects.customers(1_000_000);
      case ORDER_SMALL -> ShopSubjects.order(1);
      case ORDER_MEDIUM -> ShopSubjects.order(100);
      case ORDER_THOUSAND -> ShopSubjects.order(1000);
      case ORDER_LARGE -> ShopSubjects.orders(1_000_000);
      case GITHUB_USER -> GitHubSubjects.user();
      case GITHUB_ISSUE -> GitHubSubjects.issue();
      case GITHUB_REPOSITORY -> GitHubSubjects.repository();
      case GITHUB_LARGE -> GitHubSubjects.issues(1_000_000);
    };
  }

  /** A valid text made wrong. */
  String with(Fault fault, String json) {
    return switch (fault) {
      case TYPE -> last("\"" + number + "\":[0-9]+", "\"" + number + "\":\"many\"", json);
      case MISSING -> last("\"" + text + "\":\"[^\"]*\",", "", json);
      case FORM -> last("\"" + formed + "\":\"[^\"]*\"", "\"" + formed + "\":\"no such\"", json);
      case SYNTAX -> last("}", "]", json);
    };
  }

  private static String last(String pattern, String replacement, String json) {
    Matcher matcher = Pattern.compile(pattern).matcher(json);
    int start = -1;
    int end = -1;
    while (matcher.find()) {
      start = matcher.start();
      end = matcher.end();
    }
    if (start < 0) {
      throw new IllegalStateException("There is no " + pattern);
    }
    return json.substring(0, start) + replacement + json.substring(end);
  }
}
