package io.brrtrouter.codegen.diff;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of changes. What is not said otherwise breaks where its effect does. */
enum Rule {
  OPERATION_REMOVED("Keep it, marked deprecated, until no client uses it."),
  OPERATION_ADDED,
  OPERATION_ID("Keep the old operationId: generated clients are named after it."),
  DEPRECATED,
  TAGS,
  SERVER_REMOVED("Keep the old URL among the servers until no client uses it."),
  SERVER_ADDED,
  BASE_PATH("Serve the old base path as well until no client uses it."),
  SECURITY("Accept what was accepted before as one more alternative."),
  SECURITY_SCHEME("Give the new scheme a name of its own, and accept both."),
  PARAMETER_ADDED("Make it optional, with a default."),
  PARAMETER_REMOVED,
  PARAMETER_REQUIRED("Leave it optional, with a default."),
  PARAMETER_LOCATION("Accept the parameter in both places until no client uses the old one."),
  PARAMETER_STYLE("Add a parameter of another name for the new style."),
  BODY_ADDED("Make it optional."),
  BODY_REMOVED("Keep accepting it."),
  BODY_REQUIRED("Leave it optional."),
  MEDIA_TYPE_REMOVED("Keep the old media type beside the new one."),
  MEDIA_TYPE_ADDED,
  ENCODING("Keep the old encoding, or use a member of another name."),
  RESPONSE_REMOVED("Keep answering with the old status."),
  RESPONSE_ADDED,
  HEADER_REMOVED("Keep sending it."),
  HEADER_ADDED,
  HEADER_REQUIRED("Keep sending it always."),
  LINK_REMOVED,
  WEBHOOK_REMOVED("Keep sending it until no receiver needs it."),
  CALLBACK_REMOVED("Keep sending it until no receiver needs it."),
  TYPE("Use a member or an operation of another name for the new type."),
  NULLABLE("Keep null as it was; a new member can have the other meaning."),
  ENUM("Keep the list of values as it was."),
  ENUM_VALUE_REMOVED("Keep accepting the value."),
  ENUM_VALUE_ADDED("Announce it: clients that list all values do not know this one."),
  LIMIT("Keep the old limit, or offer the new one in a new version."),
  MULTIPLE_OF("Keep the old step."),
  PATTERN("Keep the old pattern; whether another accepts the same texts is not known."),
  FORMAT("Keep the old format."),
  UNIQUE_ITEMS("Keep it as it was."),
  MEMBER_ADDED("Make it optional, with a default."),
  MEMBER_REMOVED("Keep it, marked deprecated, until no client uses it."),
  MEMBER_REQUIRED("Leave it optional, with a default."),
  MEMBER_OPTIONAL("Keep sending it always."),
  MEMBER_ACCESS("Keep it readable and writable, or use a member of another name."),
  ADDITIONAL_MEMBERS("Keep the object as open as it was."),
  DEPENDENT_MEMBERS("Leave out the new dependency."),
  UNION_BRANCH_REMOVED("Keep accepting it."),
  UNION_BRANCH_ADDED("Offer it in a new version, or only to clients that ask for it."),
  CHOICES("Compare what these schemas accept by hand, or put choices into members of their own."),
  DISCRIMINATOR("Keep the old discriminator and its values."),
  CONDITION("Keep the condition as it was; whether another accepts the same values is not known."),
  DEFAULT("Keep the old default: clients that leave the value out depend on it.");

  private final @Nullable String remedy;

  Rule() {
    this.remedy = null;
  }

  Rule(String remedy) {
    this.remedy = remedy;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What to do instead; nothing where nobody notices the change, or hardly anybody. */
  @Nullable String remedy(Severity severity) {
    boolean applies =
        severity == Severity.BREAKING || (severity == Severity.WARNING && this != MEMBER_ADDED);
    return applies ? remedy : null;
  }

  /** What a change of this kind means where values go this way. */
  Severity severity(Direction direction, Effect effect) {
    Severity severity = direction.isBrokenBy(effect) ? Severity.BREAKING : Severity.COMPATIBLE;
    return switch (this) {
      case MEMBER_REMOVED, PARAMETER_REMOVED -> severity.atLeast(Severity.WARNING);
      // Only clients that list all values, or validate closed objects, are hit.
      case ENUM_VALUE_ADDED, MEMBER_ADDED, ADDITIONAL_MEMBERS ->
          direction == Direction.RESPONSE ? severity.atMost(Severity.WARNING) : severity;
      default -> severity;
    };
  }
}
