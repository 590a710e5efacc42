package dev.kerf.analyzer.cache.codec;

import dev.kerf.analyzer.extract.Extraction;
import dev.kerf.analyzer.extract.Problem;
import dev.kerf.analyzer.fact.CompilationUnitStated;
import dev.kerf.analyzer.fact.DefinitionsStated;
import dev.kerf.analyzer.fact.Fact;
import dev.kerf.analyzer.fact.PropertiesStated;
import dev.kerf.analyzer.fact.ScriptStated;
import dev.kerf.analyzer.fact.TemplatesStated;
import dev.kerf.analyzer.fact.XmlStated;
import dev.kerf.analyzer.model.Diagnostic.Severity;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Writes what an extractor read from one input, and reads it again.
 *
 * <p>The bytes carry no version: whoever keeps them keeps them under a key that the code of this
 * class is part of. Linear in the size of the extraction.
 */
public final class ExtractionCodec {

  private static final List<Severity> SEVERITIES = List.of(Severity.values());

  private static final int UNIT = 0;
  private static final int XML = 1;
  private static final int PROPERTIES = 2;
  private static final int SCRIPT = 3;
  private static final int DEFINITIONS = 4;
  private static final int TEMPLATES = 5;

  private ExtractionCodec() {}

  public static byte[] encode(Extraction extraction) {
    FactOutput out = new FactOutput();
    out.all(extraction.facts(), ExtractionCodec::writeFact);
    out.all(extraction.problems(), ExtractionCodec::writeProblem);
    return out.toBytes();
  }

  /**
   * An extraction equal to the one that was encoded.
   *
   * @param shared gives the one string of a text, which other extractions may have as well
   * @throws IllegalArgumentException for bytes that no extraction has
   */
  public static Extraction decode(byte[] bytes, UnaryOperator<String> shared) {
    try {
      FactInput in = new FactInput(bytes, shared);
      Extraction extraction =
          new Extraction(in.all(ExtractionCodec::readFact), in.all(ExtractionCodec::readProblem));
      if (!in.isAtEnd()) {
        throw new IllegalArgumentException("more than an extraction");
      }
      return extraction;
    } catch (IndexOutOfBoundsException | NullPointerException | NegativeArraySizeException e) {
      // A wrong number leads out of the bytes, of the texts, or of a list of constants.
      throw new IllegalArgumentException("no extraction", e);
    }
  }

  private static void writeFact(Fact fact, FactOutput out) {
    if (fact instanceof CompilationUnitStated unit) {
      DeclarationCodec.write(unit, out.number(UNIT));
    } else if (fact instanceof XmlStated document) {
      DocumentCodec.write(document, out.number(XML));
    } else if (fact instanceof PropertiesStated properties) {
      DocumentCodec.write(properties, out.number(PROPERTIES));
    } else if (fact instanceof ScriptStated script) {
      out.number(SCRIPT).text(script.text());
    } else if (fact instanceof DefinitionsStated definitions) {
      DocumentCodec.write(definitions, out.number(DEFINITIONS));
    } else if (fact instanceof TemplatesStated templates) {
      DocumentCodec.write(templates, out.number(TEMPLATES));
    } else {
      throw new IllegalArgumentException("no code for " + fact);
    }
  }

  private static Fact readFact(FactInput in) {
    int tag = in.number();
    return switch (tag) {
      case UNIT -> DeclarationCodec.read(in);
      case XML -> DocumentCodec.readXml(in);
      case PROPERTIES -> DocumentCodec.readProperties(in);
      case SCRIPT -> new ScriptStated(in.text());
      case DEFINITIONS -> DocumentCodec.readDefinitions(in);
      case TEMPLATES -> DocumentCodec.readTemplates(in);
      default -> throw new IllegalArgumentException("no fact has the code " + tag);
    };
  }

  private static void writeProblem(Problem problem, FactOutput out) {
    out.number(problem.severity().ordinal())
        .text(problem.id())
        .line(problem.line())
        .text(problem.message())
        .text(problem.remedy());
  }

  private static Problem readProblem(FactInput in) {
    return new Problem(in.one(SEVERITIES), in.text(), in.line(), in.text(), in.text());
  }
}
