package dev.kerf.analyzer.cache.codec;

import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.fact.TypeReference.Segment;
import dev.kerf.analyzer.fact.TypeReference.Variance;
import dev.kerf.analyzer.model.TypeName;
import java.util.List;

/** Types as they are written, and names of types. */
final class ReferenceCodec {

  private static final List<Variance> VARIANCES = List.of(Variance.values());

  private static final int NAMED = 0;
  private static final int BINARY = 1;
  private static final int VARIABLE = 2;
  private static final int PRIMITIVE = 3;
  private static final int ARRAY = 4;
  private static final int WILDCARD = 5;
  private static final int SEVERAL = 6;
  private static final int INFERRED = 7;

  private ReferenceCodec() {}

  static void write(TypeReference reference, FactOutput out) {
    if (reference instanceof TypeReference.Named named) {
      out.number(NAMED).line(named.line()).all(named.segments(), ReferenceCodec::writeSegment);
    } else if (reference instanceof TypeReference.Binary binary) {
      out.number(BINARY).text(binary.name().binaryName());
      out.all(binary.arguments(), ReferenceCodec::write);
    } else if (reference instanceof TypeReference.Variable variable) {
      out.number(VARIABLE).text(variable.name());
    } else if (reference instanceof TypeReference.Primitive primitive) {
      out.number(PRIMITIVE).text(primitive.keyword());
    } else if (reference instanceof TypeReference.ArrayOf array) {
      write(array.component(), out.number(ARRAY));
    } else if (reference instanceof TypeReference.Wildcard wildcard) {
      out.number(WILDCARD).number(wildcard.variance().ordinal());
      out.all(wildcard.bound(), ReferenceCodec::write);
    } else if (reference instanceof TypeReference.Several several) {
      out.number(SEVERAL).flag(several.union()).all(several.parts(), ReferenceCodec::write);
    } else if (reference instanceof TypeReference.Inferred) {
      out.number(INFERRED);
    } else {
      throw new IllegalArgumentException("no code for " + reference);
    }
  }

  static TypeReference read(FactInput in) {
    int tag = in.number();
    return switch (tag) {
      case NAMED -> named(in);
      case BINARY -> new TypeReference.Binary(readName(in), in.all(ReferenceCodec::read));
      case VARIABLE -> new TypeReference.Variable(in.text());
      case PRIMITIVE -> new TypeReference.Primitive(in.text());
      case ARRAY -> new TypeReference.ArrayOf(read(in));
      case WILDCARD -> new TypeReference.Wildcard(in.one(VARIANCES), in.all(ReferenceCodec::read));
      case SEVERAL -> new TypeReference.Several(in.flag(), in.all(ReferenceCodec::read));
      case INFERRED -> new TypeReference.Inferred();
      default -> throw new IllegalArgumentException("no reference has the code " + tag);
    };
  }

  private static TypeReference named(FactInput in) {
    int line = in.line();
    return new TypeReference.Named(in.all(ReferenceCodec::readSegment), line);
  }

  private static void writeSegment(Segment segment, FactOutput out) {
    out.text(segment.name()).all(segment.arguments(), ReferenceCodec::write);
  }

  private static Segment readSegment(FactInput in) {
    return new Segment(in.text(), in.all(ReferenceCodec::read));
  }

  static void writeName(TypeName name, FactOutput out) {
    out.text(name.binaryName());
  }

  static TypeName readName(FactInput in) {
    return TypeName.of(in.text());
  }
}
