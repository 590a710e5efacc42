package dev.kerf.analyzer.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.model.Certainty;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.persistence.jpa.jpql.parser.AbstractPathExpression;
import org.eclipse.persistence.jpa.jpql.parser.AbstractSchemaName;
import org.eclipse.persistence.jpa.jpql.parser.AbstractTraverseChildrenVisitor;
import org.eclipse.persistence.jpa.jpql.parser.CollectionValuedPathExpression;
import org.eclipse.persistence.jpa.jpql.parser.DefaultEclipseLinkJPQLGrammar;
import org.eclipse.persistence.jpa.jpql.parser.EntityTypeLiteral;
import org.eclipse.persistence.jpa.jpql.parser.JPQLExpression;
import org.eclipse.persistence.jpa.jpql.parser.StateFieldPathExpression;
import org.eclipse.persistence.jpa.jpql.parser.TreatExpression;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HermesAgreementTest {

  static Stream<String> queries() throws IOException {
    try (InputStream in = HermesAgreementTest.class.getResourceAsStream("queries.jpql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("queries")
  void the_reader_sees_the_entities_and_attributes_that_hermes_sees(String jpql) {
    JpqlShape shape = new JpqlReader().read(jpql);
    SortedSet<String> entities = new TreeSet<>();
    shape.entities().forEach(use -> entities.add(use.entity()));
    SortedSet<String> attributes = new TreeSet<>();
    shape.paths().forEach(path -> attributes.addAll(path.attributes()));
    Named theirs = new Named();
    new JPQLExpression(jpql, DefaultEclipseLinkJPQLGrammar.instance(), true).accept(theirs);

    assertEquals(Certainty.CERTAIN, shape.certainty());
    assertEquals(theirs.entities, entities);
    assertEquals(theirs.attributes, attributes);
  }

  /** Collects the names that stand in Hermes' tree. */
  private static final class Named extends AbstractTraverseChildrenVisitor {
    private final SortedSet<String> entities = new TreeSet<>();
    private final SortedSet<String> attributes = new TreeSet<>();

    @Override
    public void visit(AbstractSchemaName name) {
      entities.add(name.getText());
    }

    @Override
    public void visit(TreatExpression treat) {
      entities.add(treat.getEntityType().toActualText());
      super.visit(treat);
    }

    @Override
    public void visit(EntityTypeLiteral literal) {
      // a comparison of types reads no other table
    }

    @Override
    public void visit(StateFieldPathExpression path) {
      add(path);
      super.visit(path);
    }

    @Override
    public void visit(CollectionValuedPathExpression path) {
      add(path);
      super.visit(path);
    }

    private void add(AbstractPathExpression path) {
      List<String> words = List.of(path.toActualText().split("\\."));
      boolean alias = !path.hasVirtualIdentificationVariable();
      attributes.addAll(words.subList(alias ? 1 : 0, words.size()));
    }
  }
}
