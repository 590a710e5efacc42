package dev.kerf.analyzer.cache.codec;

import dev.kerf.analyzer.fact.Link;
import dev.kerf.analyzer.fact.Links;
import java.util.ArrayList;
import java.util.List;

/** What a class file says that terms refer to. */
final class LinkCodec {

  private static final int NONE = 0;
  private static final int METHOD = 1;
  private static final int FIELD = 2;
  private static final int FUNCTION = 3;
  private static final int MENTION = 4;

  private LinkCodec() {}

  static void write(Links links, FactOutput out) {
    out.number(links.size());
    for (int i = 0; i < links.size(); i++) {
      links.get(i).ifPresentOrElse(link -> write(link, out), () -> out.number(NONE));
    }
  }

  static Links read(FactInput in) {
    int count = in.count();
    if (count == 0) {
      return Links.none();
    }
    List<Link> links = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      links.add(link(in));
    }
    return Links.of(links);
  }

  private static void write(Link link, FactOutput out) {
    if (link instanceof Link.Method method) {
      method(method, out.number(METHOD));
    } else if (link instanceof Link.Field field) {
      ReferenceCodec.writeName(field.owner(), out.number(FIELD));
      out.text(field.name());
      ReferenceCodec.write(field.type(), out);
      out.flag(field.isStatic()).optional(field.seenAs(), ReferenceCodec::write);
    } else if (link instanceof Link.Function function) {
      method(function.implemented(), out.number(FUNCTION));
      out.optional(function.referenced(), LinkCodec::method);
      out.all(function.parameters(), ReferenceCodec::write);
      ReferenceCodec.write(function.returned(), out);
      out.all(function.mentioned(), ReferenceCodec::write);
    } else if (link instanceof Link.Mention mention) {
      out.number(MENTION).all(mention.types(), ReferenceCodec::write);
    } else {
      throw new IllegalArgumentException("no code for " + link);
    }
  }

  /** Null where there is none, as {@link Links#of} has it. */
  private static Link link(FactInput in) {
    int tag = in.number();
    return switch (tag) {
      case NONE -> null;
      case METHOD -> method(in);
      case FIELD ->
          new Link.Field(
              ReferenceCodec.readName(in),
              in.text(),
              ReferenceCodec.read(in),
              in.flag(),
              in.optional(ReferenceCodec::read));
      case FUNCTION ->
          new Link.Function(
              method(in),
              in.optional(LinkCodec::method),
              in.all(ReferenceCodec::read),
              ReferenceCodec.read(in),
              in.all(ReferenceCodec::read));
      case MENTION -> new Link.Mention(in.all(ReferenceCodec::read));
      default -> throw new IllegalArgumentException("no link has the code " + tag);
    };
  }

  private static void method(Link.Method method, FactOutput out) {
    ReferenceCodec.writeName(method.owner(), out);
    out.text(method.name()).all(method.parameters(), ReferenceCodec::write);
    ReferenceCodec.write(method.returned(), out);
    out.flag(method.isStatic()).flag(method.special());
    out.optional(method.seenAs(), ReferenceCodec::write);
  }

  private static Link.Method method(FactInput in) {
    return new Link.Method(
        ReferenceCodec.readName(in),
        in.text(),
        in.all(ReferenceCodec::read),
        ReferenceCodec.read(in),
        in.flag(),
        in.flag(),
        in.optional(ReferenceCodec::read));
  }
}
