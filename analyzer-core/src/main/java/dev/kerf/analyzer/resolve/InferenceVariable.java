package dev.kerf.analyzer.resolve;

/**
 * A type argument that is still to be inferred. It lives while one body is resolved and never
 * leaves this package: what comes out has it replaced by its solution.
 *
 * @param id its number within the {@link Inference} of the body
 */
record InferenceVariable(int id) implements JavaType {
  @Override
  public String erasedName() {
    return "?";
  }
}
