package io.brrtrouter.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What Maven and IDEs are told of the plugin. */
class PluginDescriptorTest {
  @Test
  void sourcesGoToAFolderOfTheirOwnInGeneratedSources() throws Exception {
    List<String> defaults = new ArrayList<>();
    for (Element output : elements(xml("/META-INF/maven/plugin.xml"), "output")) {
      defaults.add(output.getAttribute("default-value"));
    }

    assertThat(defaults).containsExactly("${project.build.directory}/generated-sources/brrtrouter");
  }

  @Test
  void eclipseIsToldOfEveryGoalThatIsBoundToAPhase() throws Exception {
    List<String> bound = new ArrayList<>();
    for (Element mojo : elements(xml("/META-INF/maven/plugin.xml"), "mojo")) {
      if (!elements(mojo, "phase").isEmpty()) {
        bound.add(elements(mojo, "goal").getFirst().getTextContent());
      }
    }
    List<String> told = new ArrayList<>();
    for (Element goal : elements(lifecycle(), "goal")) {
      told.add(goal.getTextContent());
    }

    assertThat(told).containsExactlyInAnyOrderElementsOf(bound);
  }

  @Test
  void eclipseGeneratesWhenTheProjectIsConfiguredAndWhenAFileChanges() throws Exception {
    for (Element execution : elements(lifecycle(), "pluginExecution")) {
      boolean generates =
          elements(execution, "goal").stream().anyMatch(g -> g.getTextContent().equals("generate"));
      List<Element> run = elements(execution, "execute");
      assertThat(run).hasSize(generates ? 1 : 0);
      for (Element when : run) {
        assertThat(elements(when, "runOnIncremental").getFirst().getTextContent())
            .isEqualTo("true");
        assertThat(elements(when, "runOnConfiguration").getFirst().getTextContent())
            .isEqualTo("true");
      }
    }
  }

  @Test
  void everyParameterIsDocumented() throws Exception {
    String page = Files.readString(Path.of("../docs/generator.md"));
    String diff = Files.readString(Path.of("../docs/diff.md"));
    for (Element parameter : elements(xml("/META-INF/maven/plugin.xml"), "parameter")) {
      if (!elements(parameter, "editable").getFirst().getTextContent().equals("false")) {
        String name = elements(parameter, "name").getFirst().getTextContent();
        assertThat(page + diff).contains("`" + name + "`");
      }
    }
  }

  private static Document lifecycle() throws Exception {
    return xml("/META-INF/m2e/lifecycle-mapping-metadata.xml");
  }

  private static Document xml(String resource) throws Exception {
    try (InputStream in = GenerateMojo.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("no " + resource);
      }
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
    }
  }

  private static List<Element> elements(Document document, String name) {
    return elements(document.getDocumentElement(), name);
  }

  private static List<Element> elements(Element root, String name) {
    NodeList found = root.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
