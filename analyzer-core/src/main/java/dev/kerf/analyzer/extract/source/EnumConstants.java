package dev.kerf.analyzer.extract.source;

import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import java.util.Optional;

/** What the parser does not tell about enum constants. */
final class EnumConstants {

  private EnumConstants() {}

  /** Whether the constant declares a class, be its body empty. */
  static boolean hasBody(EnumConstantDeclaration constant) {
    Optional<TokenRange> tokens = constant.getTokenRange();
    return !constant.getClassBody().isEmpty()
        || tokens.isPresent() && tokens.get().getEnd().getText().equals("}");
  }
}
