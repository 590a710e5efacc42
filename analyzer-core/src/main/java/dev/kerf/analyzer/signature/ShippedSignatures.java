package dev.kerf.analyzer.signature;

import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.signature.codec.SignaturePart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The signatures inside Kerf: shelves of the JDK, of the libraries of each generation, and of those
 * that know no generation. Opening reads their listings; a part is loaded when a type of one of its
 * packages is first asked for.
 *
 * <p>Loops rather than streams, texts rather than records as keys: this is the start of every run,
 * when each first use of those costs milliseconds.
 */
final class ShippedSignatures implements SignatureIndex {

  private final List<SignatureListing> listings = new ArrayList<>();
  private final Map<String, List<Part>> partsByPackage = new HashMap<>();

  /**
   * By binary name; only what was found, since names that nobody has are asked for in endless
   * variety.
   */
  private final Map<String, TypeDeclared> decoded = new ConcurrentHashMap<>();

  /**
   * @param shelves in order of preference
   */
  private ShippedSignatures(List<String> shelves) {
    for (String shelf : shelves) {
      open(shelf);
    }
  }

  /** Opened when first asked for, once. */
  private static final class Jakarta {
    static final ShippedSignatures INSTANCE =
        new ShippedSignatures(List.of("jdk/", "jakarta/", "javax/", "common/"));
  }

  /** Opened when first asked for, once. */
  private static final class Javax {
    static final ShippedSignatures INSTANCE =
        new ShippedSignatures(List.of("jdk/", "javax/", "jakarta/", "common/"));
  }

  /** Read when the first file imports a module. */
  private static final class Modules {
    static final ModuleListing OF_JDK =
        ModuleListing.parse(
            new String(resource("jdk/" + ModuleListing.FILE_NAME), StandardCharsets.UTF_8));
  }

  static ShippedSignatures of(Generation generation) {
    return generation == Generation.JAVAX ? Javax.INSTANCE : Jakarta.INSTANCE;
  }

  private void open(String shelf) {
    byte[] text = resource(shelf.concat(SignatureListing.FILE_NAME));
    SignatureListing listing = SignatureListing.parse(new String(text, StandardCharsets.UTF_8));
    listings.add(listing);
    for (SignatureListing.Part listed : listing.parts()) {
      Part part = new Part(shelf.concat(listed.fileName()));
      for (String name : listed.packages()) {
        List<Part> parts = partsByPackage.get(name);
        if (parts == null) {
          parts = new ArrayList<>(1);
          partsByPackage.put(name, parts);
        }
        parts.add(part);
      }
    }
  }

  @Override
  public Optional<TypeDeclared> find(TypeName name) {
    TypeDeclared known = decoded.get(name.binaryName());
    if (known != null) {
      return Optional.of(known);
    }
    for (Part part : parts(name)) {
      Optional<TypeDeclared> found = part.get().find(name);
      if (found.isPresent()) {
        decoded.put(name.binaryName(), found.get());
        return found;
      }
    }
    return Optional.empty();
  }

  @Override
  public boolean contains(TypeName name) {
    if (decoded.containsKey(name.binaryName())) {
      return true;
    }
    for (Part part : parts(name)) {
      if (part.get().contains(name)) {
        return true;
      }
    }
    return false;
  }

  private List<Part> parts(TypeName name) {
    return partsByPackage.getOrDefault(name.packageName(), List.of());
  }

  @Override
  public boolean hasPackage(String packageName) {
    return partsByPackage.containsKey(packageName);
  }

  @Override
  public List<String> packagesOfModule(String moduleName) {
    return Modules.OF_JDK.packages(moduleName);
  }

  @Override
  public List<SignatureSource> sources() {
    return listings.stream()
        .flatMap(listing -> listing.sources().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static byte[] resource(String name) {
    try (InputStream in = ShippedSignatures.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "signatures are missing from this build of Kerf: "
                + name
                + "; run mvn process-classes");
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A part that is loaded when first needed. */
  private static final class Part {

    private final String resource;
    private volatile SignaturePart loaded;

    Part(String resource) {
      this.resource = resource;
    }

    SignaturePart get() {
      SignaturePart part = loaded;
      if (part == null) {
        synchronized (this) {
          part = loaded;
          if (part == null) {
            part = SignaturePart.open(resource(resource));
            loaded = part;
          }
        }
      }
      return part;
    }
  }
}
