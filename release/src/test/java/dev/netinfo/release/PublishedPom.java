package dev.netinfo.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A pom as it is published, asked by XPath. */
record PublishedPom(Document document) {
  private static final XPath XPATH = XPathFactory.newInstance().newXPath();

  /** What Maven Central wants of every pom. */
  private static final List<String> REQUIRED =
      List.of(
          "modelVersion",
          "groupId",
          "artifactId",
          "version",
          "name",
          "description",
          "url",
          "licenses/license/name",
          "licenses/license/url",
          "developers/developer/name",
          "scm/url",
          "scm/connection");

  /**
   * What only its build needs, what would make an application's build ask elsewhere, and what only
   * Maven would read rightly: Gradle takes versions and scopes as they are written.
   */
  private static final List<String> UNWANTED =
      List.of(
          "parent",
          "modules",
          "build",
          "profiles",
          "properties",
          "repositories",
          "pluginRepositories",
          "distributionManagement",
          "dependencies/dependency[scope='test' or scope='system']",
          "dependencies/dependency[groupId!='dev.netinfo' and not(scope='provided')]",
          "//dependency[not(version)]",
          "//version[contains(., 'SNAPSHOT')]",
          "//text()[contains(., '${')]");

  static PublishedPom read(Path file) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return new PublishedPom(factory.newDocumentBuilder().parse(file.toFile()));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  boolean isPomOnly() {
    return texts("packaging").equals(List.of("pom"));
  }

  /** Returns the artifacts of this project that it depends on, or tells the versions of. */
  List<String> references() {
    return texts("//dependency[groupId='dev.netinfo']/artifactId");
  }

  List<String> violations() {
    List<String> violations = new ArrayList<>();
    for (String element : REQUIRED) {
      List<String> texts = texts(element);
      if (texts.isEmpty() || texts.stream().anyMatch(text -> isBlank(text))) {
        violations.add("no " + element);
      }
    }
    for (String element : UNWANTED) {
      if (!texts(element).isEmpty()) {
        violations.add("has " + element);
      }
    }
    return violations;
  }

  private static boolean isBlank(String text) {
    return text.isBlank() || text.contains("${") || text.equals("scm:git:");
  }

  private List<String> texts(String expression) {
    String path = expression.startsWith("//") ? expression : "/project/" + expression;
    try {
      NodeList nodes = (NodeList) XPATH.evaluate(path, document, XPathConstants.NODESET);
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < nodes.getLength(); i++) {
        texts.add(nodes.item(i).getTextContent().strip());
      }
      return texts;
    } catch (XPathExpressionException e) {
      throw new IllegalArgumentException(expression, e);
    }
  }
}
