package io.brrtrouter.codegen.diff;

import io.brrtrouter.openapi.OpenApi;
import java.util.List;

/**
 * Compares two versions of a document as its clients see them: what they send must still be
 * accepted, what they receive must still be what they know. Names of path variables, the order of
 * members, references in place of what they name and other ways to say the same make no difference.
 */
public final class DocumentDiff {
  private DocumentDiff() {}

  /** Every change, the worst first, then by its place. */
  public static List<Change> between(OpenApi old, OpenApi now) {
    Findings findings = new Findings();
    Version before = new Version(old, false);
    Version after = new Version(now, true);
    SchemaChanges sent = new SchemaChanges(new SchemaComparison(before, after, Direction.REQUEST));
    SchemaChanges received =
        new SchemaChanges(new SchemaComparison(before, after, Direction.RESPONSE));
    ServerRules servers = new ServerRules(old, now, findings);
    servers.compare();
    Messages messages = new Messages(findings, sent, received, before, after);
    OperationRules operations =
        new OperationRules(findings, servers, new SecurityRules(old, now, findings), messages);
    new PathRules(old, now, findings, operations).compare();
    new OutboundRules(messages).compare(old, now);
    sent.report(findings);
    received.report(findings);
    return findings.changes(old, now);
  }
}
