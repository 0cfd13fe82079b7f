package io.brrtrouter.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What is published says what Maven Central asks for, and the BOM lists all of it. */
class PomsTest {
  private static final XPath PATHS = XPathFactory.newInstance().newXPath();

  /** The modules that are published: not the template, nor what only tests or measures. */
  static List<String> published() throws Exception {
    return texts(pom(""), "/project/modules/module").stream()
        .filter(module -> !module.startsWith("examples/"))
        .filter(PomsTest::isDeployed)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("published")
  void everyModuleHasANameAndADescription(String module) throws Exception {
    assertThat(texts(pom(module), "/project/name")).isNotEmpty();
    assertThat(texts(pom(module), "/project/description")).isNotEmpty();
  }

  /** Modules have these from their parent; the BOM has none. */
  @ParameterizedTest
  @ValueSource(strings = {"", "router-core/bom"})
  void licenceDevelopersAndSourcesAreNamed(String module) throws Exception {
    assertThat(texts(pom(module), "/project/url")).isNotEmpty();
    assertThat(texts(pom(module), "/project/licenses/license/name")).containsExactly("Apache-2.0");
    assertThat(texts(pom(module), "/project/developers/developer/name")).isNotEmpty();
    assertThat(texts(pom(module), "/project/scm/connection")).isNotEmpty();
  }

  @Test
  void aReleaseHasSourcesAndJavadoc() throws Exception {
    assertThat(texts(pom(""), "/project/profiles/profile[id='release']//plugin/artifactId"))
        .contains("maven-source-plugin", "maven-javadoc-plugin");
  }

  @Test
  void theBomListsEveryModuleThatIsPublished() throws Exception {
    List<String> artifacts =
        published().stream()
            .filter(module -> !module.equals("router-core/bom"))
            .flatMap(module -> texts(pom(module), "/project/artifactId").stream())
            .toList();
    assertThat(texts(pom("router-core/bom"), "//dependency/artifactId"))
        .containsExactlyInAnyOrderElementsOf(artifacts);
  }

  @Test
  void everyVersionIsThatOfTheProject() throws Exception {
    String version = texts(pom(""), "/project/version").getFirst();
    assertThat(texts(pom("router-core/bom"), "/project/version")).containsExactly(version);
    assertThat(texts(pom("examples/pet-store"), "/project/properties/brrtrouter.version"))
        .containsExactly(version);
  }

  private static boolean isDeployed(String module) {
    return texts(pom(module), "/project/properties/maven.deploy.skip[.='true']").isEmpty();
  }

  private static Document pom(String module) {
    File file = Page.ROOT.resolve(module).resolve("pom.xml").toFile();
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file);
    } catch (Exception e) {
      throw new AssertionError(file.toString(), e);
    }
  }

  private static List<String> texts(Document pom, String path) {
    try {
      NodeList nodes = (NodeList) PATHS.evaluate(path, pom, XPathConstants.NODESET);
      return IntStream.range(0, nodes.getLength())
          .mapToObj(i -> nodes.item(i).getTextContent())
          .toList();
    } catch (javax.xml.xpath.XPathExpressionException e) {
      throw new AssertionError(path, e);
    }
  }
}
