package dev.kerf.analyzer.extract.source;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.PackageDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.CompilationUnitStated;
import dev.kerf.analyzer.fact.ImportDeclared;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.fact.TypeDeclared.Kind;
import dev.kerf.analyzer.fact.TypeDeclared.Nesting;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The facts of one file while they are being read: package, imports, and its types in the order in
 * which they open.
 */
final class SourceUnit {

  private final String packageName;
  private final String implicitClassName;
  private final List<TypeDeclared> types = new ArrayList<>();
  private final Annotations annotations = new Annotations(this);
  private final UnaryOperator<String> words;
  private final TypeReferences typeReferences;
  private final Types typeReader = new Types(this);

  private SourceUnit(String packageName, String implicitClassName, UnaryOperator<String> words) {
    this.words = words;
    this.typeReferences = new TypeReferences(annotations, words);
    this.packageName = packageName;
    this.implicitClassName = implicitClassName;
  }

  /**
   * Reads a parsed file.
   *
   * @param fileName names the class of a file that has members without one
   * @param lines of the file
   * @param words gives the one string of a word, which other files may have as well
   */
  static CompilationUnitStated read(
      CompilationUnit parsed, String fileName, int lines, UnaryOperator<String> words) {
    String packageName =
        parsed.getPackageDeclaration().map(PackageDeclaration::getNameAsString).orElse("");
    return new SourceUnit(packageName, fileName.replaceFirst("\\.java$", ""), words)
        .facts(parsed, lines);
  }

  private CompilationUnitStated facts(CompilationUnit parsed, int lines) {
    Scope scope =
        Scope.ofFile(new EnclosingType(TypeName.of(qualified("package-info")), Kind.INTERFACE));
    List<AnnotationUse> packageAnnotations =
        parsed
            .getPackageDeclaration()
            .map(declaration -> annotations.of(declaration.getAnnotations(), scope))
            .orElse(List.of());
    List<ImportDeclared> imports = imports(parsed);
    for (TypeDeclaration<?> type : parsed.getTypes()) {
      boolean implicitClass =
          type.isClassOrInterfaceDeclaration() && type.asClassOrInterfaceDeclaration().isCompact();
      if (implicitClass && imports.stream().noneMatch(SourceUnit::isBaseModule)) {
        // A compact file imports it without saying so (JLS 7.3).
        imports.add(new ImportDeclared("java.base", false, false, true, Lines.of(type)));
      }
      String name = implicitClass ? implicitClassName : type.getNameAsString();
      typeReader.declare(type, TypeName.of(qualified(name)), Nesting.TOP, scope);
    }
    return new CompilationUnitStated(packageName, imports, types, packageAnnotations, lines, false);
  }

  private static boolean isBaseModule(ImportDeclared imported) {
    return imported.module() && imported.name().equals("java.base");
  }

  private String qualified(String simpleName) {
    return packageName.isEmpty() ? simpleName : packageName + '.' + simpleName;
  }

  private static List<ImportDeclared> imports(CompilationUnit parsed) {
    List<ImportDeclared> imports = new ArrayList<>();
    for (ImportDeclaration written : parsed.getImports()) {
      imports.add(
          new ImportDeclared(
              written.getNameAsString(),
              written.isStatic(),
              written.isAsterisk(),
              written.isModule(),
              Lines.of(written)));
    }
    return imports;
  }

  Annotations annotations() {
    return annotations;
  }

  UnaryOperator<String> words() {
    return words;
  }

  TypeReferences typeReferences() {
    return typeReferences;
  }

  Types types() {
    return typeReader;
  }

  /** Keeps the place of a type whose members, with the types inside them, are still to be read. */
  int reservePlace() {
    types.add(null);
    return types.size() - 1;
  }

  void place(int index, TypeDeclared type) {
    types.set(index, type);
  }
}
