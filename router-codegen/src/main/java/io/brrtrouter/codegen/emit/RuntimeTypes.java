package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;

/** The names of the types that generated code uses, each in one place. */
final class RuntimeTypes {
  static final ClassName BINARY_CONTENT = operation("BinaryContent");
  static final ClassName CALL = operation("Call");
  static final ClassName CONTENT = operation("Content");
  static final ClassName EVENT_STREAM = operation("EventStream");
  static final ClassName OPERATION = operation("Operation");
  static final ClassName OPERATION_INFO = operation("OperationInfo");
  static final ClassName REGISTRY = operation("Registry");
  static final ClassName REQUEST_READER = operation("RequestReader");
  static final ClassName RESPONSE_WRITER = operation("ResponseWriter");
  static final ClassName SECURED_CALL = operation("SecuredCall");

  static final ClassName CALLBACK_SOURCE = outbound("CallbackSource");
  static final ClassName CALLBACK_URL = outbound("CallbackUrl");
  static final ClassName OUTBOUND_CLIENT = outbound("OutboundClient");
  static final ClassName OUTBOUND_INFO = outbound("OutboundInfo");
  static final ClassName OUTBOUND_REPLY = outbound("OutboundReply");
  static final ClassName OUTBOUND_REQUEST = outbound("OutboundRequest");

  static final ClassName COPIES = json("Copies");
  static final ClassName ARRAY_RULE = json("ArrayRule");
  static final ClassName BRANCHES = json("Branches");
  static final ClassName CONVERSION = json("Conversion");
  static final ClassName CONSTANTS = json("Constants");
  static final ClassName INTEGER_RULE = json("IntegerRule");
  static final ClassName JSON_ENCODER = json("JsonEncoder");
  static final ClassName JSON_INPUT = json("JsonInput");
  static final ClassName JSON_OUTPUT = json("JsonOutput");
  static final ClassName MAP_RULE = json("MapRule");
  static final ClassName MEMBERS = json("Members");
  static final ClassName NUMBER_RULE = json("NumberRule");
  static final ClassName PARTS = json("Parts");
  static final ClassName PRESENCE = json("Presence");
  static final ClassName TEXT_RULE = json("TextRule");
  static final ClassName VALUES = json("Values");

  static final ClassName FILE_NODE = json("FileNode");
  static final ClassName FILE_PART = ClassName.get("io.brrtrouter.http", "FilePart");
  static final ClassName HEADERS = ClassName.get("io.brrtrouter.http", "Headers");
  static final ClassName METHOD = ClassName.get("io.brrtrouter.http", "Method");
  static final ClassName STATUS = ClassName.get("io.brrtrouter.http", "Status");
  static final ClassName PARAMETER = ClassName.get("io.brrtrouter.parameters", "Parameter");
  static final ClassName STYLE = ClassName.get("io.brrtrouter.openapi", "Style");

  static final ClassName JSON_NODE = ClassName.get("tools.jackson.databind", "JsonNode");
  static final ClassName JSON_NODE_TYPE =
      ClassName.get("tools.jackson.databind.node", "JsonNodeType");

  static final AnnotationSpec NULLABLE = jspecify("Nullable");
  static final AnnotationSpec NULL_UNMARKED = jspecify("NullUnmarked");

  private RuntimeTypes() {}

  private static ClassName operation(String name) {
    return ClassName.get("io.brrtrouter.operation", name);
  }

  private static ClassName outbound(String name) {
    return ClassName.get("io.brrtrouter.outbound", name);
  }

  private static ClassName json(String name) {
    return ClassName.get("io.brrtrouter.json", name);
  }

  private static AnnotationSpec jspecify(String name) {
    return AnnotationSpec.builder(ClassName.get("org.jspecify.annotations", name)).build();
  }
}
