import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * One aggregate of a planted service as people write it: an entity with its table, its repository,
 * and what is built around them.
 *
 * @param service the planted one
 * @param module the group of features that it stands in
 * @param types by part, in the order of {@link Part}
 */
record Feature(int service, int module, StoreName table, List<TypeName> types) {

  /** What a feature is made of; the share is that of the features which have it. */
  enum Part {
    ENTITY("domain", "", 1),
    REPOSITORY("domain", "Repository", 1),
    SERVICE("service", "Service", 1),
    IMPLEMENTATION("service", "ServiceImpl", 1),
    RESOURCE("api", "Resource", 0.8),
    DATA("data", "Data", 1),
    REQUEST("data", "Request", 0.8),
    VALIDATOR("service", "Validator", 0.7),
    MAPPER("data", "Mapper", 0.7),
    CREATE("handler", "CreateHandler", 0.8),
    UPDATE("handler", "UpdateHandler", 0.8),
    DELETE("handler", "DeleteHandler", 0.7),
    NOT_FOUND("exception", "NotFoundException", 0.8),
    STATE("domain", "State", 0.5),
    EVENT("domain", "Event", 0.5),
    CONSTANTS("api", "Constants", 0.7),
    ASSEMBLER("service", "Assembler", 0.6),
    HELPER("service", "Calculator", 0.6);

    private final String layer;
    private final String suffix;
    private final double share;

    Part(String layer, String suffix, double share) {
      this.layer = layer;
      this.suffix = suffix;
      this.share = share;
    }
  }

  /**
   * Invents one.
   *
   * @param word of its module's package; it does not tell the service
   * @param name of its entity
   */
  static Feature of(int service, int module, String word, String name, Chance chance) {
    List<TypeName> types = new ArrayList<>();
    for (Part part : Part.values()) {
      types.add(
          chance.happens(part.share)
              ? TypeName.of("com.example." + word + '.' + part.layer + '.' + name + part.suffix)
              : null);
    }
    String table = name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    return new Feature(
        service, module, StoreName.table(table), Collections.unmodifiableList(types));
  }

  /** The type of a part, null where the feature has none. */
  TypeName type(Part part) {
    return types.get(part.ordinal());
  }
}
