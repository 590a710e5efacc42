import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/**
 * Lists which types of a jar mention which others, and by what part of the class file. It shares no
 * code with Kerf, so that it can judge it.
 *
 * <p>usage: {@code ClassFileDependencies JAR CLASSES.csv MENTIONS.csv}; writes the classes with the
 * file that each says it was compiled from, and {@code from,to,kinds}. Kinds that tell of no
 * dependency by themselves:
 *
 * <ul>
 *   <li>{@code orphan}: an entry of the constant pool that nothing refers to, as an inlined
 *       constant leaves
 *   <li>{@code structure}: what says how classes are nested
 *   <li>{@code tag}: the class that only makes the signature of a constructor for accessors unique
 *   <li>{@code frame}: a type that only the verifier's maps name
 *   <li>{@code capture}: fields and parameters of constructors that the compiler adds to nested
 *       classes for the instance around them and for the variables that they capture; all
 *       parameters of an anonymous class's
 *   <li>{@code made-class}: in or of a class that the compiler made, such as the table of a switch;
 *       it counts as the class around it, though a nested one may be what causes it, and mentions
 *       the same by itself
 *   <li>{@code assertion}: the outermost class, which tells whether assertions of a nested one are
 *       on
 * </ul>
 */
public final class ClassFileDependencies {

  private static final int API = Opcodes.ASM9;

  private final Map<String, Map<String, Set<String>>> mentions = new TreeMap<>();
  private final Map<String, String> sources = new TreeMap<>();

  public static void main(String[] arguments) throws IOException {
    ClassFileDependencies jar = new ClassFileDependencies();
    jar.read(arguments[0]);
    jar.write(Path.of(arguments[1]), Path.of(arguments[2]));
  }

  private void read(String path) throws IOException {
    Map<String, ClassReader> classes = new TreeMap<>();
    try (JarFile jar = new JarFile(path)) {
      Enumeration<JarEntry> entries = jar.entries();
      while (entries.hasMoreElements()) {
        JarEntry entry = entries.nextElement();
        boolean read =
            entry.getName().endsWith(".class") && !entry.getName().startsWith("META-INF/");
        if (read && !entry.getName().endsWith("module-info.class")) {
          try (InputStream in = jar.getInputStream(entry)) {
            ClassReader reader = new ClassReader(in);
            classes.put(reader.getClassName(), reader);
          }
        }
      }
    }
    Map<String, String> made = new HashMap<>();
    classes.forEach(
        (name, reader) -> {
          int nested = name.lastIndexOf('$');
          if ((reader.getAccess() & Opcodes.ACC_SYNTHETIC) != 0
              && nested > 0
              && !name.endsWith("package-info")) {
            made.put(name, name.substring(0, nested));
          }
        });
    Map<String, Nested> nested = new HashMap<>();
    classes.forEach((name, reader) -> nested.put(name, Nested.of(name, reader)));
    classes.forEach(
        (name, reader) -> {
          OneClass one = new OneClass(name, nested);
          reader.accept(one, 0);
          one.orphans(reader);
          one.found.forEach(
              (to, kinds) -> {
                String from = made.getOrDefault(name, name);
                String target = made.getOrDefault(to, to);
                if (classes.containsKey(target) && !from.equals(target)) {
                  boolean folded = !from.equals(name) || !target.equals(to);
                  mentions
                      .computeIfAbsent(from, key -> new TreeMap<>())
                      .computeIfAbsent(target, key -> new TreeSet<>())
                      .addAll(folded ? Set.of("made-class") : kinds);
                }
              });
          if (!made.containsKey(name)) {
            sources.put(name, one.source);
          }
        });
  }

  private void write(Path classFile, Path mentionFile) throws IOException {
    StringBuilder classes = new StringBuilder("type,source\n");
    sources.forEach(
        (name, source) -> classes.append(dotted(name)).append(',').append(source).append('\n'));
    Files.writeString(classFile, classes);
    StringBuilder rows = new StringBuilder("from,to,kinds\n");
    mentions.forEach(
        (from, targets) ->
            targets.forEach(
                (to, kinds) ->
                    rows.append(dotted(from))
                        .append(',')
                        .append(dotted(to))
                        .append(',')
                        .append(String.join(" ", kinds))
                        .append('\n')));
    Files.writeString(mentionFile, rows);
  }

  private static String dotted(String internalName) {
    return internalName.replace('/', '.');
  }

  /**
   * What the compiler adds to the constructors of a nested class.
   *
   * @param around the class whose instance it is given; empty for none
   * @param captured how many variables it captures
   */
  private record Nested(String around, int captured) {

    static final Nested NONE = new Nested("", 0);

    static Nested of(String name, ClassReader reader) {
      int[] captured = {0};
      String[] around = {""};
      reader.accept(
          new ClassVisitor(API) {
            @Override
            public FieldVisitor visitField(
                int access, String field, String descriptor, String signature, Object value) {
              captured[0] +=
                  field.startsWith("val$") && (access & Opcodes.ACC_SYNTHETIC) != 0 ? 1 : 0;
              return null;
            }

            @Override
            public void visitInnerClass(String inner, String outer, String simpleName, int access) {
              if (inner.equals(name) && (access & Opcodes.ACC_STATIC) == 0 && outer != null) {
                around[0] = outer;
              }
            }

            @Override
            public void visitOuterClass(String owner, String method, String descriptor) {
              around[0] = owner;
            }
          },
          ClassReader.SKIP_CODE);
      return new Nested(around[0], captured[0]);
    }
  }

  /** The visitor of one class. */
  private static final class OneClass extends ClassVisitor {

    private final String name;
    private final Map<String, Nested> all;
    private final Map<String, Set<String>> found = new TreeMap<>();
    private String source = "";

    OneClass(String name, Map<String, Nested> all) {
      super(API);
      this.name = name;
      this.all = all;
    }

    // ---- what a mention is ----

    private void internal(String type, String kind) {
      if (type == null) {
        return;
      }
      if (type.startsWith("[")) {
        type(Type.getType(type), kind);
      } else {
        found.computeIfAbsent(type, key -> new TreeSet<>()).add(kind);
      }
    }

    private void type(Type type, String kind) {
      switch (type.getSort()) {
        case Type.ARRAY -> type(type.getElementType(), kind);
        case Type.OBJECT -> internal(type.getInternalName(), kind);
        case Type.METHOD -> {
          for (Type argument : type.getArgumentTypes()) {
            type(argument, kind);
          }
          type(type.getReturnType(), kind);
        }
        default -> {}
      }
    }

    private void descriptor(String descriptor, String kind) {
      type(Type.getType(descriptor), kind);
    }

    private void names(String[] types, String kind) {
      if (types != null) {
        for (String type : types) {
          internal(type, kind);
        }
      }
    }

    private void signature(String signature, boolean ofField) {
      if (signature == null) {
        return;
      }
      SignatureVisitor visitor =
          new SignatureVisitor(API) {
            private final List<String> open = new ArrayList<>();

            @Override
            public void visitClassType(String type) {
              open.add(type);
            }

            /** What stands before an inner class only says where that one is. */
            @Override
            public void visitInnerClassType(String type) {
              String outer = open.remove(open.size() - 1);
              internal(outer, "structure");
              open.add(outer + '$' + type);
            }

            @Override
            public void visitEnd() {
              internal(open.remove(open.size() - 1), "signature");
            }
          };
      SignatureReader reader = new SignatureReader(signature);
      if (ofField) {
        reader.acceptType(visitor);
      } else {
        reader.accept(visitor);
      }
    }

    private void constant(Object value, String kind) {
      if (value instanceof Type type) {
        type(type, kind);
      } else if (value instanceof Handle handle) {
        handle(handle);
      } else if (value instanceof ConstantDynamic dynamic) {
        descriptor(dynamic.getDescriptor(), kind);
        handle(dynamic.getBootstrapMethod());
        for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
          constant(dynamic.getBootstrapMethodArgument(i), "dynamic");
        }
      }
    }

    private void handle(Handle handle) {
      internal(handle.getOwner(), "owner");
      member(handle.getOwner(), handle.getName(), handle.getDesc());
    }

    private void member(String owner, String member, String descriptor) {
      if (member.equals("<init>")) {
        constructor(owner, descriptor, "descriptor");
      } else {
        boolean capture = member.startsWith("val$") || member.startsWith("this$");
        descriptor(descriptor, capture ? "capture" : "descriptor");
      }
    }

    /** What the compiler adds stands around the parameters that the source states. */
    private void constructor(String owner, String descriptor, String kind) {
      Nested nested = all.getOrDefault(owner, Nested.NONE);
      Type[] parameters = Type.getArgumentTypes(descriptor);
      int last = parameters.length - nested.captured();
      for (int i = 0; i < parameters.length; i++) {
        boolean around = i == 0 && parameters[i].getInternalName().equals(nested.around());
        boolean tag = i == parameters.length - 1 && isAnonymous(parameters[i]);
        type(
            parameters[i],
            tag ? "tag" : around || i >= last || isAnonymous(owner) ? "capture" : kind);
      }
    }

    private static boolean isAnonymous(Type type) {
      return type.getSort() == Type.OBJECT && isAnonymous(type.getInternalName());
    }

    private static boolean isAnonymous(String type) {
      return type.matches(".*\\$[0-9]+");
    }

    /** Entries of the constant pool that no visitor told of. */
    void orphans(ClassReader reader) {
      char[] buffer = new char[reader.getMaxStringLength()];
      for (int item = 1; item < reader.getItemCount(); item++) {
        int offset = reader.getItem(item);
        if (offset > 0 && reader.readByte(offset - 1) == 7) {
          String type = reader.readUTF8(offset, buffer);
          Type named = Type.getObjectType(type);
          while (named.getSort() == Type.ARRAY) {
            named = named.getElementType();
          }
          if (named.getSort() == Type.OBJECT && !found.containsKey(named.getInternalName())) {
            internal(named.getInternalName(), "orphan");
          }
        }
      }
    }

    // ---- the class ----

    @Override
    public void visit(
        int version,
        int access,
        String self,
        String signature,
        String superclass,
        String[] interfaces) {
      internal(superclass, "extends");
      names(interfaces, "implements");
      signature(signature, false);
    }

    @Override
    public void visitSource(String file, String debug) {
      source = file == null ? "" : name.substring(0, name.lastIndexOf('/') + 1) + file;
    }

    @Override
    public ModuleVisitor visitModule(String module, int access, String version) {
      return null;
    }

    @Override
    public void visitOuterClass(String owner, String method, String descriptor) {
      internal(owner, "structure");
      if (descriptor != null) {
        descriptor(descriptor, "structure");
      }
    }

    @Override
    public void visitInnerClass(String inner, String outer, String simpleName, int access) {
      internal(inner, "structure");
      internal(outer, "structure");
    }

    @Override
    public void visitNestHost(String host) {
      internal(host, "structure");
    }

    @Override
    public void visitNestMember(String member) {
      internal(member, "structure");
    }

    @Override
    public void visitPermittedSubclass(String subclass) {
      internal(subclass, "permits");
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      return annotation(descriptor);
    }

    @Override
    public AnnotationVisitor visitTypeAnnotation(
        int reference, TypePath path, String descriptor, boolean visible) {
      return annotation(descriptor);
    }

    @Override
    public RecordComponentVisitor visitRecordComponent(
        String component, String descriptor, String signature) {
      descriptor(descriptor, "field");
      signature(signature, true);
      return new RecordComponentVisitor(API) {
        @Override
        public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
          return annotation(annotation);
        }

        @Override
        public AnnotationVisitor visitTypeAnnotation(
            int reference, TypePath path, String annotation, boolean visible) {
          return annotation(annotation);
        }
      };
    }

    @Override
    public FieldVisitor visitField(
        int access, String field, String descriptor, String signature, Object value) {
      boolean made = (access & Opcodes.ACC_SYNTHETIC) != 0;
      descriptor(descriptor, made ? "capture" : "field");
      signature(made ? null : signature, true);
      return new FieldVisitor(API) {
        @Override
        public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
          return annotation(annotation);
        }

        @Override
        public AnnotationVisitor visitTypeAnnotation(
            int reference, TypePath path, String annotation, boolean visible) {
          return annotation(annotation);
        }
      };
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String method, String descriptor, String signature, String[] exceptions) {
      boolean bridge = (access & Opcodes.ACC_BRIDGE) != 0;
      boolean made = (access & Opcodes.ACC_SYNTHETIC) != 0;
      if (method.equals("<init>")) {
        constructor(name, descriptor, "method");
      } else {
        descriptor(descriptor, bridge ? "bridge" : made ? "made-method" : "method");
      }
      names(exceptions, bridge ? "bridge" : "throws");
      signature(signature, false);
      return new Code();
    }

    // ---- annotations ----

    private AnnotationVisitor annotation(String descriptor) {
      descriptor(descriptor, "annotation");
      return annotationValues();
    }

    private AnnotationVisitor annotationValues() {
      return new AnnotationVisitor(API) {
        @Override
        public void visit(String element, Object value) {
          constant(value, "annotation-value");
        }

        @Override
        public void visitEnum(String element, String descriptor, String value) {
          descriptor(descriptor, "annotation-value");
        }

        @Override
        public AnnotationVisitor visitAnnotation(String element, String descriptor) {
          return annotation(descriptor);
        }

        @Override
        public AnnotationVisitor visitArray(String element) {
          return this;
        }
      };
    }

    // ---- code ----

    private final class Code extends MethodVisitor {

      private String lastLiteral;
      private boolean lastLiteralIsNew;

      Code() {
        super(API);
      }

      @Override
      public AnnotationVisitor visitAnnotationDefault() {
        return annotationValues();
      }

      @Override
      public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return annotation(descriptor);
      }

      @Override
      public AnnotationVisitor visitParameterAnnotation(
          int parameter, String descriptor, boolean visible) {
        return annotation(descriptor);
      }

      @Override
      public AnnotationVisitor visitTypeAnnotation(
          int reference, TypePath path, String descriptor, boolean visible) {
        return annotation(descriptor);
      }

      @Override
      public AnnotationVisitor visitInsnAnnotation(
          int reference, TypePath path, String descriptor, boolean visible) {
        return annotation(descriptor);
      }

      @Override
      public AnnotationVisitor visitTryCatchAnnotation(
          int reference, TypePath path, String descriptor, boolean visible) {
        return annotation(descriptor);
      }

      @Override
      public AnnotationVisitor visitLocalVariableAnnotation(
          int reference,
          TypePath path,
          Label[] start,
          Label[] end,
          int[] index,
          String descriptor,
          boolean visible) {
        return annotation(descriptor);
      }

      @Override
      public void visitFrame(int kind, int locals, Object[] local, int stacked, Object[] stack) {
        frame(locals, local);
        frame(stacked, stack);
      }

      private void frame(int count, Object[] types) {
        for (int i = 0; types != null && i < count; i++) {
          if (types[i] instanceof String type) {
            internal(type, "frame");
          }
        }
      }

      @Override
      public void visitTypeInsn(int opcode, String type) {
        internal(
            type,
            switch (opcode) {
              case Opcodes.CHECKCAST -> "cast";
              case Opcodes.INSTANCEOF -> "instanceof";
              default -> "new";
            });
      }

      @Override
      public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        descriptor(descriptor, "new");
      }

      @Override
      public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
        boolean capture = field.startsWith("val$") || field.startsWith("this$");
        internal(owner, capture ? "capture" : "owner");
        descriptor(descriptor, capture ? "capture" : "descriptor");
      }

      @Override
      public void visitMethodInsn(
          int opcode, String owner, String method, String descriptor, boolean ofInterface) {
        if (method.equals("desiredAssertionStatus") && lastLiteral != null) {
          if (lastLiteralIsNew) {
            found.get(lastLiteral).remove("class-literal");
          }
          internal(lastLiteral, "assertion");
        }
        internal(owner, "owner");
        member(owner, method, descriptor);
      }

      @Override
      public void visitInvokeDynamicInsn(
          String method, String descriptor, Handle bootstrap, Object... arguments) {
        descriptor(descriptor, "dynamic");
        handle(bootstrap);
        for (Object argument : arguments) {
          constant(argument, "dynamic");
        }
      }

      @Override
      public void visitLdcInsn(Object value) {
        if (value instanceof Type type && type.getSort() == Type.OBJECT) {
          Set<String> kinds = found.get(type.getInternalName());
          lastLiteral = type.getInternalName();
          lastLiteralIsNew = kinds == null || !kinds.contains("class-literal");
        }
        constant(value, "class-literal");
      }

      @Override
      public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
        internal(type, "catch");
      }
    }
  }
}
