package dev.kerf.analyzer;

import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.framework.codegen.AbsentNames;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.LibraryTypes;
import dev.kerf.analyzer.signature.SignatureIndex;
import java.util.List;
import java.util.Optional;

/**
 * The types of libraries, as resolving asks for them.
 *
 * @param absent what generators would write
 */
record ShippedTypes(SignatureIndex signatures, AbsentNames absent) implements LibraryTypes {

  @Override
  public Optional<TypeDeclared> find(TypeName name) {
    return signatures.find(name);
  }

  @Override
  public boolean hasPackage(String packageName) {
    return signatures.hasPackage(packageName);
  }

  @Override
  public boolean isPromised(TypeName name) {
    return absent.isPromised(name);
  }

  @Override
  public Optional<String> whyAbsent(TypeName name) {
    return absent.whyAbsent(name);
  }

  @Override
  public List<String> packagesOfModule(String moduleName) {
    return signatures.packagesOfModule(moduleName);
  }
}
