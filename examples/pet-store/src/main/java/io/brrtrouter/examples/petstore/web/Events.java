package io.brrtrouter.examples.petstore.web;

import io.brrtrouter.examples.petstore.api.AddWebhook;
import io.brrtrouter.examples.petstore.api.EventsController;
import io.brrtrouter.examples.petstore.api.RemoveWebhook;
import io.brrtrouter.examples.petstore.api.StreamEvents;
import io.brrtrouter.examples.petstore.api.Webhook;
import io.brrtrouter.examples.petstore.data.WebhookRepository;
import io.brrtrouter.examples.petstore.live.PetEvents;
import io.brrtrouter.operation.Call;
import io.brrtrouter.operation.SecuredCall;
import java.sql.SQLException;

/** The operations that tell what happens. */
public final class Events implements EventsController {
  private final PetEvents events;
  private final WebhookRepository webhooks;

  public Events(PetEvents events, WebhookRepository webhooks) {
    this.events = events;
    this.webhooks = webhooks;
  }

  // snippet stream
  @Override
  public StreamEvents.Response streamEvents(StreamEvents.Request request, Call call) {
    return new StreamEvents.Response.Ok(events.listen(request.max()));
  }

  // end snippet

  @Override
  public AddWebhook.Response addWebhook(AddWebhook.Request request, SecuredCall call)
      throws SQLException {
    Webhook webhook = webhooks.add(request.body().url());
    return new AddWebhook.Response.Created("/webhooks/" + webhook.id(), webhook);
  }

  @Override
  public RemoveWebhook.Response removeWebhook(RemoveWebhook.Request request, SecuredCall call)
      throws SQLException {
    return webhooks.remove(request.webhookId())
        ? new RemoveWebhook.Response.NoContent()
        : new RemoveWebhook.Response.NotFound(Problems.notFound("webhook", request.webhookId()));
  }
}
