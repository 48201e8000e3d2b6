import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Run by the build on a folder of compiled classes: makes an ordinary class of every lambda and
 * method reference.
 *
 * <p>Java makes them when they are first met, and Java 17 takes 0.1 ms for each even where a
 * class-data archive holds the class. A report meets 300, which is a sixth of a short comparison.
 * An ordinary class in the archive takes a tenth of that.
 *
 * <p>The class stands in the nest of the one it is from, and so reaches what is private there; for
 * what is protected in a superclass elsewhere the compiler makes a method to be called. Arguments
 * go from the interface's type to the instantiated one, then to that of the method called, as
 * {@link java.lang.invoke.LambdaMetafactory} documents; results go to the interface's type at once.
 */
final class LambdaClasses {
  private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";
  private static final String INFIX = "$Lambda$";
  private static final Type CHARACTER = Type.getType(Character.class);

  private final Path folder;
  private final Map<String, ClassNode> classes = new LinkedHashMap<>();
  private final Set<ClassNode> changed = new LinkedHashSet<>();

  private LambdaClasses(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    if (Files.isDirectory(folder)) { // no tests are compiled where they are skipped
      new LambdaClasses(folder).rewrite();
    }
  }

  private void rewrite() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".class")).sorted().toList()) {
        ClassNode node = new ClassNode();
        new ClassReader(Files.readAllBytes(file)).accept(node, 0);
        classes.put(node.name, node);
      }
    }
    for (ClassNode each : List.copyOf(classes.values())) {
      rewrite(each);
    }
    for (ClassNode each : changed) {
      ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
      each.accept(writer);
      Files.write(file(each), writer.toByteArray());
    }
    for (ClassNode each : classes.values()) {
      if (isStale(each)) {
        Files.delete(file(each));
      }
    }
  }

  private Path file(ClassNode node) {
    return folder.resolve(node.name + ".class");
  }

  /** Made by an earlier build: the class it is from was compiled again since, or is gone. */
  private boolean isStale(ClassNode node) {
    if (!node.name.contains(INFIX)) {
      return false;
    }
    ClassNode host = classes.get(node.nestHostClass);
    return host == null || host.nestMembers == null || !host.nestMembers.contains(node.name);
  }

  private void rewrite(ClassNode from) {
    int count = 0;
    for (MethodNode method : from.methods) {
      for (AbstractInsnNode each : method.instructions.toArray()) {
        if (each instanceof InvokeDynamicInsnNode lambda
            && lambda.bsm.getOwner().equals(FACTORY)
            && lambda.bsm.getName().equals("metafactory")) {
          String name = from.name + INFIX + count++;
          ClassNode made = classOf(lambda, name, from);
          classes.put(name, made);
          changed.addAll(List.of(made, from, classes.get(made.nestHostClass)));
          method.instructions.set(
              each, new MethodInsnNode(Opcodes.INVOKESTATIC, name, "of", lambda.desc, false));
        }
      }
    }
  }

  private ClassNode classOf(InvokeDynamicInsnNode lambda, String name, ClassNode from) {
    ClassNode node = new ClassNode();
    node.version = from.version;
    node.access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
    node.name = name;
    node.superName = "java/lang/Object";
    node.interfaces = List.of(Type.getReturnType(lambda.desc).getInternalName());
    node.nestHostClass = from.nestHostClass == null ? from.name : from.nestHostClass;
    ClassNode host = classes.get(node.nestHostClass);
    host.nestMembers = host.nestMembers == null ? new ArrayList<>() : host.nestMembers;
    host.nestMembers.add(name);
    Type self = Type.getObjectType(name);
    Type[] captured = Type.getArgumentTypes(lambda.desc);
    for (int i = 0; i < captured.length; i++) {
      node.visitField(Opcodes.ACC_FINAL, "a" + i, captured[i].getDescriptor(), null, null);
    }
    constructor(node, self, captured);
    factory(node, self, lambda.desc);
    body(node, self, captured, lambda);
    return node;
  }

  private static GeneratorAdapter method(ClassNode node, int access, String name, String desc) {
    return new GeneratorAdapter(
        node.visitMethod(access, name, desc, null, null), access, name, desc);
  }

  private static void constructor(ClassNode node, Type self, Type[] captured) {
    String desc = Type.getMethodDescriptor(Type.VOID_TYPE, captured);
    GeneratorAdapter code = method(node, 0, "<init>", desc);
    code.loadThis();
    code.invokeConstructor(Type.getType(Object.class), new Method("<init>", "()V"));
    for (int i = 0; i < captured.length; i++) {
      code.loadThis();
      code.loadArg(i);
      code.putField(self, "a" + i, captured[i]);
    }
    code.returnValue();
    code.endMethod();
  }

  /** One that captures nothing is made once. */
  private static void factory(ClassNode node, Type self, String desc) {
    Type[] captured = Type.getArgumentTypes(desc);
    Method constructor = new Method("<init>", Type.VOID_TYPE, captured);
    GeneratorAdapter code = method(node, Opcodes.ACC_STATIC, "of", desc);
    if (captured.length == 0) {
      int constant = Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
      node.visitField(constant, "ONLY", self.getDescriptor(), null, null);
      GeneratorAdapter start = method(node, Opcodes.ACC_STATIC, "<clinit>", "()V");
      start.newInstance(self);
      start.dup();
      start.invokeConstructor(self, constructor);
      start.putStatic(self, "ONLY", self);
      start.returnValue();
      start.endMethod();
      code.getStatic(self, "ONLY", self);
    } else {
      code.newInstance(self);
      code.dup();
      code.loadArgs();
      code.invokeConstructor(self, constructor);
    }
    code.returnValue();
    code.endMethod();
  }

  private static void body(
      ClassNode node, Type self, Type[] captured, InvokeDynamicInsnNode lambda) {
    Type erased = (Type) lambda.bsmArgs[0];
    Handle called = (Handle) lambda.bsmArgs[1];
    Type[] given = erased.getArgumentTypes();
    Type[] instantiated = ((Type) lambda.bsmArgs[2]).getArgumentTypes();
    Type owner = Type.getObjectType(called.getOwner());
    boolean makes = called.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    List<Type> taken = new ArrayList<>(Arrays.asList(Type.getArgumentTypes(called.getDesc())));
    if (!makes && called.getTag() != Opcodes.H_INVOKESTATIC) {
      taken.add(0, owner);
    }
    GeneratorAdapter code = method(node, Opcodes.ACC_PUBLIC, lambda.name, erased.getDescriptor());
    if (makes) {
      code.newInstance(owner);
      code.dup();
    }
    for (int i = 0; i < captured.length; i++) {
      code.loadThis();
      code.getField(self, "a" + i, captured[i]);
    }
    for (int i = 0; i < given.length; i++) {
      code.loadArg(i);
      adapt(code, given[i], instantiated[i]);
      adapt(code, instantiated[i], taken.get(captured.length + i));
    }
    call(code, called);
    Type result = makes ? owner : Type.getReturnType(called.getDesc());
    give(code, result, erased.getReturnType());
    code.returnValue();
    code.endMethod();
  }

  /** A private method of the nest is called like any other. */
  private static void call(GeneratorAdapter code, Handle called) {
    int opcode =
        switch (called.getTag()) {
          case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
          case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
          default -> called.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        };
    code.visitMethodInsn(
        opcode, called.getOwner(), called.getName(), called.getDesc(), called.isInterface());
  }

  private static void give(GeneratorAdapter code, Type result, Type wanted) {
    if (!wanted.equals(Type.VOID_TYPE)) {
      adapt(code, result, wanted);
    } else if (result.getSize() == 2) {
      code.pop2();
    } else if (result.getSize() == 1) {
      code.pop();
    }
  }

  private static void adapt(GeneratorAdapter code, Type from, Type to) {
    if (from.equals(to)) {
      return;
    }
    if (isReference(from) && isReference(to)) {
      code.checkCast(to);
    } else if (isReference(to)) {
      code.valueOf(from);
    } else if (from.equals(CHARACTER)) { // the only one that widens without being a Number
      code.unbox(Type.CHAR_TYPE);
      code.cast(Type.CHAR_TYPE, to);
    } else if (isReference(from)) {
      code.unbox(to);
    } else {
      code.cast(from, to);
    }
  }

  private static boolean isReference(Type type) {
    return type.getSort() >= Type.ARRAY;
  }
}
