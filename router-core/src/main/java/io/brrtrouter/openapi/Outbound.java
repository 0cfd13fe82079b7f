package io.brrtrouter.openapi;

import org.jspecify.annotations.Nullable;

/**
 * A request that the API itself sends: a webhook (OAS 3.1, 4.8.1), or a callback of an operation
 * (OAS 3.1, 4.8.18).
 *
 * @param name its key in the document
 * @param url the callback's URL with its runtime expressions (OAS 3.1, 4.8.18.3), {@code
 *     {$request.body#/url}}; null for a webhook, which goes wherever it was registered
 * @param cause the operation that the callback belongs to; null for a webhook
 * @param operation what is sent and what may be answered; its path is the name or the URL
 */
public record Outbound(
    String name,
    @Nullable String url,
    @Nullable OperationObject cause,
    OperationObject operation) {}
