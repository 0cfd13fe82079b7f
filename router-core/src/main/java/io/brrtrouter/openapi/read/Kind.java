package io.brrtrouter.openapi.read;

/** The objects of the OpenAPI Specification (OAS 3.1, 4.8), and what messages call them. */
enum Kind {
  OPENAPI("an OpenAPI document"),
  INFO("an info object"),
  CONTACT("a contact object"),
  LICENSE("a license object"),
  SERVER("a server object"),
  SERVER_VARIABLE("a server variable"),
  COMPONENTS("a components object"),
  PATHS("a paths object"),
  PATH_ITEM("a path item"),
  OPERATION("an operation"),
  EXTERNAL_DOCS("an external documentation object"),
  PARAMETER("a parameter"),
  REQUEST_BODY("a request body"),
  MEDIA_TYPE("a media type object"),
  ENCODING("an encoding object"),
  RESPONSES("a responses object"),
  RESPONSE("a response"),
  CALLBACK("a callback"),
  EXAMPLE("an example object"),
  LINK("a link"),
  HEADER("a header"),
  TAG("a tag"),
  SCHEMA("a schema"),
  DISCRIMINATOR("a discriminator"),
  XML("an XML object"),
  SECURITY_SCHEME("a security scheme"),
  OAUTH_FLOWS("an OAuth flows object"),
  IMPLICIT_FLOW("an implicit OAuth flow"),
  PASSWORD_FLOW("a password OAuth flow"),
  CLIENT_CREDENTIALS_FLOW("a client credentials OAuth flow"),
  AUTHORIZATION_CODE_FLOW("an authorization code OAuth flow"),
  SECURITY_REQUIREMENT("a security requirement");

  private final String title;

  Kind(String title) {
    this.title = title;
  }

  /** With its article. */
  String title() {
    return title;
  }
}
