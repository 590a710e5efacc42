package dev.kerf.analyzer.signature;

import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.model.TypeName;
import java.util.List;
import java.util.Optional;

/** Several indexes as one; the first that has a type wins. */
record LayeredSignatures(List<SignatureIndex> layers) implements SignatureIndex {

  LayeredSignatures {
    layers = List.copyOf(layers);
  }

  @Override
  public Optional<TypeDeclared> find(TypeName name) {
    return layers.stream().flatMap(layer -> layer.find(name).stream()).findFirst();
  }

  @Override
  public boolean contains(TypeName name) {
    return layers.stream().anyMatch(layer -> layer.contains(name));
  }

  @Override
  public boolean hasPackage(String packageName) {
    return layers.stream().anyMatch(layer -> layer.hasPackage(packageName));
  }

  @Override
  public List<String> packagesOfModule(String moduleName) {
    return layers.stream()
        .map(layer -> layer.packagesOfModule(moduleName))
        .filter(packages -> !packages.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  @Override
  public List<SignatureSource> sources() {
    return layers.stream().flatMap(layer -> layer.sources().stream()).distinct().sorted().toList();
  }
}
