package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.brrtrouter.codegen.plan.ApiPlan;
import io.brrtrouter.codegen.plan.ControllerPlan;
import io.brrtrouter.codegen.plan.OperationPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/**
 * Writes what an application begins with: a controller for each tag that answers 501, and a class
 * that starts them. From then on it is the application's own.
 */
public final class ScaffoldEmitter {
  private static final String INTERFACE = "Controller";
  private static final ClassName REJECTION = ClassName.get("io.brrtrouter.http", "Rejection");
  private static final ClassName SERVER = ClassName.get("io.brrtrouter.server", "RouterServer");
  private static final ClassName BUILDER =
      ClassName.get("io.brrtrouter.server", "RouterServerBuilder");
  private static final ClassName AUTHENTICATION =
      ClassName.get("io.brrtrouter.security", "Authentication");

  private final ApiPlan plan;
  private final Types generated;
  private final ClassName application;

  /** Of this plan, whose generated types are in one package and whose application is in another. */
  public ScaffoldEmitter(ApiPlan plan, String generatedPackage, String packageName) {
    this.plan = plan;
    this.generated = new Types(generatedPackage);
    this.application = ClassName.get(packageName, "Application");
  }

  /** The controllers, by their path from the root of the source folder. */
  public Map<String, String> controllers() {
    Map<String, String> files = new LinkedHashMap<>();
    plan.controllers().forEach(controller -> put(files, controller(controller)));
    return files;
  }

  /** The class that starts the service, alone, by its path. */
  public Map<String, String> application() {
    Map<String, String> files = new LinkedHashMap<>();
    put(
        files,
        TypeSpec.classBuilder(application)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc("Puts the service together and starts it.\n")
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .addMethod(main())
            .addMethod(server())
            .build());
    return files;
  }

  private TypeSpec controller(ControllerPlan controller) {
    String served =
        controller.tag() == null ? "without a tag" : "tagged " + Prose.code(controller.tag());
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name(controller))
            .addModifiers(Modifier.FINAL)
            .addSuperinterface(generated.named(controller.name()))
            .addJavadoc(Prose.javadoc("Serves the operations " + served + "."));
    controller.operations().forEach(operation -> type.addMethod(method(operation)));
    return type.build();
  }

  private MethodSpec method(OperationPlan operation) {
    String text = operation.method() + " is not implemented yet.";
    MethodSpec.Builder method =
        method(operation.method(), generated.named(operation.contract(), "Response"));
    if (operation.operation().deprecated()) {
      method.addAnnotation(Deprecated.class);
    }
    return method
        .addParameter(generated.named(operation.contract(), "Request"), "request")
        .addParameter(operation.secured() ? RuntimeTypes.SECURED_CALL : RuntimeTypes.CALL, "call")
        .addStatement(
            "throw $T.of($T.NOT_IMPLEMENTED, $L)",
            REJECTION,
            RuntimeTypes.STATUS,
            Literals.string(text))
        .build();
  }

  private static MethodSpec main() {
    return MethodSpec.methodBuilder("main")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc("Serves until the process is told to end.\n")
        .addParameter(String[].class, "args")
        .addException(InterruptedException.class)
        .addStatement("server().start().awaitStop()")
        .build();
  }

  /** The builder on its own, so that tests can start the service on a port of theirs. */
  private MethodSpec server() {
    List<CodeBlock> controllers = new ArrayList<>();
    plan.controllers()
        .forEach(controller -> controllers.add(CodeBlock.of("new $T()", name(controller))));
    ClassName registry = generated.named(plan.registry());
    int taken = 20 + registry.simpleName().length();
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add("return $T.builder()\n$>$>", SERVER)
            .add(".api($T.of$L)", registry, Arguments.of(taken, 12, controllers));
    List<String> schemes = schemes();
    if (!schemes.isEmpty()) {
      code.add("\n// Nobody is let in until you say here who your callers are.");
    }
    CodeBlock nobody =
        CodeBlock.of("(request, scheme, scopes) -> $T.Absent.INSTANCE", AUTHENTICATION);
    for (String scheme : schemes) {
      List<CodeBlock> arguments = List.of(Literals.code(scheme), nobody);
      code.add("\n.authenticator$L", Arguments.of(22, 12, arguments));
    }
    return MethodSpec.methodBuilder("server")
        .addModifiers(Modifier.STATIC)
        .addJavadoc("What is served, and how.\n")
        .returns((TypeName) BUILDER)
        .addCode(code.add(";\n$<$<").build())
        .build();
  }

  /** The security schemes in use: a service does not start where nobody knows their callers. */
  private List<String> schemes() {
    TreeSet<String> schemes = new TreeSet<>();
    for (OperationPlan operation : plan.operations()) {
      operation
          .operation()
          .security()
          .forEach(requirement -> schemes.addAll(requirement.scopes().keySet()));
    }
    return List.copyOf(schemes);
  }

  /** The interface's name without its end, unless that says something else already. */
  private ClassName name(ControllerPlan controller) {
    String stem = controller.name().substring(0, controller.name().lastIndexOf(INTERFACE));
    boolean taken = stem.equals(application.simpleName()) || isJavaLang(stem);
    String name = taken || stem.isEmpty() ? stem + "Endpoints" : stem;
    String number = controller.name().substring(stem.length() + INTERFACE.length());
    return application.peerClass(name + number);
  }

  private static boolean isJavaLang(String name) {
    try {
      Class.forName("java.lang." + name, false, null);
      return true;
    } catch (ClassNotFoundException e) {
      return false; // which is what most names are
    }
  }

  private void put(Map<String, String> files, TypeSpec type) {
    JavaFile file =
        JavaFile.builder(application.packageName(), type)
            .skipJavaLangImports(true)
            .indent("  ")
            .build();
    String folder = application.packageName().replace('.', '/');
    files.put(folder + "/" + type.name() + ".java", Layout.of(file.toString()));
  }

  private static MethodSpec.Builder method(String name, ClassName returned) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(returned);
  }
}
