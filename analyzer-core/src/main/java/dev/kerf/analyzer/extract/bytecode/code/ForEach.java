package dev.kerf.analyzer.extract.bytecode.code;

/**
 * The iterator that a compiler writes for a loop over elements. It has no name; what the source has
 * is the iterable and the element.
 */
final class ForEach {

  private ForEach() {}

  static boolean isHasNext(Code.Member member) {
    return member.owner().equals("java/util/Iterator") && member.name().equals("hasNext");
  }

  private static boolean isNext(Object member) {
    return member instanceof Code.Member called
        && called.owner().equals("java/util/Iterator")
        && called.name().equals("next");
  }

  private static boolean isIterator(Object member) {
    return member instanceof Code.Member called
        && called.name().equals("iterator")
        && called.descriptor().startsWith("()");
  }

  /** The compiler's own variable that an iterator is in, or null. */
  static Step hiddenIterator(Step receiver, Slots slots) {
    Step binding = receiver.is(Step.Kind.LOCAL) ? receiver.operands[0] : null;
    boolean hidden =
        binding != null
            && slots.isUnnamed(binding)
            && binding.operands.length == 1
            && binding.operands[0].is(Step.Kind.CALL)
            && isIterator(binding.operands[0].detail);
    return hidden ? binding : null;
  }

  /**
   * What a value is an element of, when it is what a loop's iterator gives; the iterator is dropped
   * then.
   *
   * @return null for any other value
   */
  static Step iterable(Step value, Slots slots) {
    if (!value.is(Step.Kind.CALL) || !isNext(value.detail)) {
      return null;
    }
    Step local = value.operands[0];
    Step binding = hiddenIterator(local, slots);
    if (binding == null || !(binding.detail instanceof Step hasNext)) {
      return null;
    }
    Step iterator = binding.operands[0];
    Step iterable = iterator.operands[0];
    if (iterable == null) {
      return null;
    }
    for (Step step : new Step[] {value, local, hasNext, hasNext.operands[0], binding, iterator}) {
      step.dropped = true;
    }
    return iterable;
  }
}
