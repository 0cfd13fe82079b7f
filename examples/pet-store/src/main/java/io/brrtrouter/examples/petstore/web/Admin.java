package io.brrtrouter.examples.petstore.web;

import io.brrtrouter.examples.petstore.api.AdminController;
import io.brrtrouter.examples.petstore.api.GetSettings;
import io.brrtrouter.examples.petstore.api.PutSettings;
import io.brrtrouter.examples.petstore.api.Settings;
import io.brrtrouter.examples.petstore.data.SettingsRepository;
import io.brrtrouter.operation.SecuredCall;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The operations for those who run the store. */
public final class Admin implements AdminController {
  private static final Logger log = LoggerFactory.getLogger(Admin.class);

  private final SettingsRepository settings;

  public Admin(SettingsRepository settings) {
    this.settings = settings;
  }

  @Override
  public GetSettings.Response getSettings(GetSettings.Request request, SecuredCall call)
      throws SQLException {
    return new GetSettings.Response.Ok(new Settings(settings.flags()));
  }

  // snippet caller
  @Override
  public PutSettings.Response putSettings(PutSettings.Request request, SecuredCall call)
      throws SQLException {
    settings.replace(request.body().featureFlags());
    log.info("{} has changed the settings", call.caller().name());
    return new PutSettings.Response.Ok(new Settings(settings.flags()));
  }
  // end snippet
}
