package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.ImportDeclared;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType.ClassType;
import dev.kerf.analyzer.resolve.JavaType.UnknownType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a simple type name means in a file by its package and imports (JLS 6.4.1, 7.5): single
 * imports before the package, the package before imports on demand, those before imports of
 * modules.
 */
final class FileScope {

  private final DeclarationIndex index;
  private final String root;
  private final String packageName;
  private final Map<String, String> singleTypes = new HashMap<>();
  private final Map<String, List<String>> singleStatics = new HashMap<>();
  private final List<String> onDemand = new ArrayList<>();
  private final List<String> ofModules = new ArrayList<>();
  private final List<String> staticOnDemand = new ArrayList<>();
  private final Map<String, JavaType> known = new ConcurrentHashMap<>();

  FileScope(DeclarationIndex index, String root, String packageName, List<ImportDeclared> imports) {
    this.index = index;
    this.root = root;
    this.packageName = packageName;
    for (ImportDeclared declared : imports) {
      add(declared);
    }
    onDemand.add("java.lang");
  }

  private void add(ImportDeclared declared) {
    String name = declared.name();
    if (declared.module()) {
      ofModules.addAll(index.libraries().packagesOfModule(name));
    } else if (declared.onDemand()) {
      (declared.isStatic() ? staticOnDemand : onDemand).add(name);
    } else if (declared.isStatic()) {
      int dot = name.lastIndexOf('.');
      if (dot > 0) {
        singleStatics
            .computeIfAbsent(name.substring(dot + 1), key -> new ArrayList<>(1))
            .add(name.substring(0, dot));
      }
    } else {
      singleTypes.putIfAbsent(name.substring(name.lastIndexOf('.') + 1), name);
    }
  }

  String packageName() {
    return packageName;
  }

  /** Of types with one name the one nearest to this folder is meant. */
  String root() {
    return root;
  }

  DeclarationIndex index() {
    return index;
  }

  /** A class by its simple name; unknown when nothing has that name. */
  JavaType type(String simpleName) {
    JavaType found = known.get(simpleName);
    if (found == null) {
      found = find(simpleName);
      known.put(simpleName, found);
    }
    return found;
  }

  private JavaType find(String simpleName) {
    String single = singleTypes.get(simpleName);
    if (single != null) {
      ClassType imported = qualified(single);
      return imported == null ? ClassType.of(conventional(single)) : imported;
    }
    for (String type : singleStatics.getOrDefault(simpleName, List.of())) {
      Declaration member = memberOfImported(type, simpleName);
      if (member != null) {
        return member.rawType();
      }
    }
    Declaration sibling = index.find(inPackage(packageName, simpleName), root);
    if (sibling != null) {
      return sibling.rawType();
    }
    for (String name : onDemand) {
      Declaration type = index.find(inPackage(name, simpleName), root);
      type = type == null ? memberOfImported(name, simpleName) : type;
      if (type != null) {
        return type.rawType();
      }
    }
    for (String name : staticOnDemand) {
      Declaration member = memberOfImported(name, simpleName);
      if (member != null) {
        return member.rawType();
      }
    }
    for (String name : ofModules) {
      Declaration type = index.find(inPackage(name, simpleName), root);
      if (type != null) {
        return type.rawType();
      }
    }
    return promised(simpleName);
  }

  /** A type that is absent and yet certain, by the package or an import on demand; or unknown. */
  private JavaType promised(String simpleName) {
    List<String> packages = new ArrayList<>(onDemand);
    packages.add(0, packageName);
    for (String name : packages) {
      TypeName type = TypeName.of(inPackage(name, simpleName));
      if (index.libraries().isPromised(type)) {
        return new ClassType(type, List.of());
      }
    }
    return new UnknownType(simpleName);
  }

  private Declaration memberOfImported(String typeName, String simpleName) {
    if (!mayBeType(typeName)) {
      return null;
    }
    ClassType type = qualified(typeName);
    Declaration declaration = type == null ? null : index.find(type.name(), root);
    return declaration == null ? null : declaration.memberType(simpleName);
  }

  /** Types whose static members of a name are imported one by one. */
  List<ClassType> singleStatics(String member) {
    return types(singleStatics.getOrDefault(member, List.of()));
  }

  /** Types whose static members are imported on demand. */
  List<ClassType> staticsOnDemand() {
    return types(staticOnDemand);
  }

  private List<ClassType> types(List<String> names) {
    List<ClassType> types = new ArrayList<>(names.size());
    for (String name : names) {
      ClassType type = qualified(name);
      types.add(type == null ? ClassType.of(conventional(name)) : type);
    }
    return types;
  }

  /**
   * A class by a name that is qualified from its package on: the shortest prefix that is a class
   * wins (JLS 6.5). Null when no prefix is a known class and the name does not look like one.
   */
  ClassType qualified(String dotted) {
    for (int dot = dotted.indexOf('.'); ; dot = dotted.indexOf('.', dot + 1)) {
      String prefix = dot < 0 ? dotted : dotted.substring(0, dot);
      Declaration found = mayBeType(prefix) || dot < 0 ? index.find(prefix, root) : null;
      if (found != null) {
        ClassType type = found.rawType();
        return dot < 0 ? type : membersOf(type, dotted.substring(dot + 1));
      }
      if (dot < 0) {
        break;
      }
    }
    return dotted.indexOf('.') > 0 && mayBeType(dotted) && !mayBeType(firstSegment(dotted))
        ? ClassType.of(conventional(dotted))
        : null;
  }

  private ClassType membersOf(ClassType outer, String dotted) {
    ClassType type = outer;
    for (String segment : dotted.split("\\.")) {
      type = memberType(type, segment);
    }
    return type;
  }

  /** A member type, inherited ones included; one that nothing declares by its likely name. */
  ClassType memberType(ClassType outer, String simpleName) {
    Declaration declaration = index.find(outer.name(), root);
    Declaration member = declaration == null ? null : declaration.memberType(simpleName);
    return member == null
        ? ClassType.of(outer.name().binaryName() + '$' + simpleName)
        : member.rawType();
  }

  private static String inPackage(String packageName, String simpleName) {
    return packageName.isEmpty() ? simpleName : packageName + '.' + simpleName;
  }

  private static String firstSegment(String dotted) {
    return dotted.substring(0, dotted.indexOf('.'));
  }

  /** Packages begin with a lower-case letter nearly always: spares a look-up for each segment. */
  private static boolean mayBeType(String dotted) {
    return !Character.isLowerCase(dotted.charAt(dotted.lastIndexOf('.') + 1));
  }

  /** The binary name that a class has if packages are lower case and classes upper case. */
  private static String conventional(String dotted) {
    int start = 0;
    while (start < dotted.length() && beginsPackage(dotted.charAt(start))) {
      int dot = dotted.indexOf('.', start);
      if (dot < 0) {
        return dotted;
      }
      start = dot + 1;
    }
    int end = dotted.indexOf('.', start);
    return end < 0 ? dotted : dotted.substring(0, end) + dotted.substring(end).replace('.', '$');
  }

  /** Generated packages begin with an underscore where a version would: {@code com.shop._1}. */
  private static boolean beginsPackage(char first) {
    return Character.isLowerCase(first) || first == '_';
  }
}
