package dev.fermata.fuzzing.grammar;

import static dev.fermata.fuzzing.tree.Tree.at;

import dev.fermata.fuzzing.grammar.Declared.Kind;
import dev.fermata.fuzzing.grammar.Declared.Member;
import dev.fermata.fuzzing.grammar.Rules.Made;
import dev.fermata.fuzzing.tree.Construct;
import dev.fermata.fuzzing.tree.Position;
import dev.fermata.fuzzing.tree.Tree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Classes in bodies with type parameters, and inner classes that make each other. */
final class GenericClasses {

  private GenericClasses() {}

  static @Nullable Made localClass(Draft draft, Scope scope) {
    if (scope.constructs()) {
      return null;
    }
    String name = LocalClasses.name(draft, scope);
    String same = draft.local(scope);
    String get = draft.local(scope);
    String kept = draft.local(scope);
    Type argument = draft.dice().pick(Type.STRING, Type.INTEGER);
    Type type = new Type(name + "<" + argument.name() + ">");
    Tree logged = draft.assigned(scope.methodOfClass(Type.VOID), Type.OBJECT);
    scope.declare(
        new Declared(
            type,
            Kind.FINAL_CLASS,
            List.of(List.of(argument)),
            List.of(
                Member.method(get, argument, List.of(), false),
                Member.method(same, type, List.of(Type.OBJECT), false)),
            true));
    String text =
        """
        class NAME<T1 extends Comparable<T1>> {«
        private final T1 KEPT;
        NAME(T1 first) { KEPT = first; }
        <U1> NAME<T1> SAME(U1 other) {«
        Probe.log(other);
        Probe.log(#);
        return other == null ? this : new In(new NAME<>(KEPT)).out();»
        }
        T1 GET() { return new In(this).kept(); }
        class In {«
        private final NAME<T1> of;
        In(NAME<T1> of) { this.of = of; }
        NAME<T1> out() { return of == NAME.this ? of : of.new In(of).out(); }
        T1 kept() { return NAME.this.KEPT; }»
        }»
        }"""
            .replace("NAME", name)
            .replace("KEPT", kept)
            .replace("SAME", same)
            .replace("GET", get);
    return new Made(Tree.of(Construct.LOCAL_CLASS, text, at(Position.ARGUMENT, logged)), true);
  }
}
