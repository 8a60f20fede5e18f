package dev.fermata.processor.lowering;

import com.palantir.javapoet.TypeName;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.fermata.processor.analysis.SuspensionAnalysis;
import dev.fermata.processor.source.AttributedMethod;
import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.Local;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import org.jspecify.annotations.Nullable;

/** What the parts of the lowering share while they work on one coroutine. */
final class Context {
  final AttributedMethod method;
  final SuspensionAnalysis suspensions;
  final WrittenTypes types;
  private final Element scope;
  final Denotable denotable;
  final Variables variables;
  final MemberReach reach;
  final StateBuilder states;
  final Returns returns;
  final LeapStack leaps;
  final LocalClasses localClasses;
  final SuperCalls superCalls;
  final Splits splits;
  final Monitors monitors;
  final Results results = new Results();
  final Carrier carrier;
  final Comments comments;
  final ExpressionLowering expressions;
  final ConditionLowering conditions;
  final StatementLowering statements;

  /** The variables that receive the values of lowered switch expressions. */
  final Map<Tree, Local> switchResults = new HashMap<>();

  Context(AttributedMethod method, SuspensionAnalysis suspensions) {
    this.method = method;
    this.suspensions = suspensions;
    this.scope =
        Objects.requireNonNull(method.elementOf(method.tree().getParameters().get(0)), "a scope");
    this.localClasses = new LocalClasses(this);
    this.types = new WrittenTypes(this, localClasses);
    this.denotable = new Denotable(method, types);
    HidingMembers hiding = HidingMembers.of(method);
    this.variables = new Variables(method, denotable, hiding.fields());
    String self = freeName("self");
    this.reach = new MemberReach(method, denotable, self, hiding.methods(self), variables.names());
    this.states = new StateBuilder(variables.identifiers());
    this.returns = new Returns(this);
    this.leaps = new LeapStack(returns);
    this.splits = new Splits(this);
    this.monitors = new Monitors(this);
    localClasses.decide();
    this.superCalls = new SuperCalls(this);
    this.carrier = new Carrier(this);
    this.comments = new Comments(this);
    this.expressions = new ExpressionLowering(this);
    this.conditions = new ConditionLowering(this);
    this.statements = new StatementLowering(this);
  }

  /** A name that occurs nowhere in the method. */
  String freeName(String wanted) {
    String candidate = wanted;
    for (int i = 2; variables.identifiers().contains(candidate); i++) {
      candidate = wanted + i;
    }
    return candidate;
  }

  /** A name that occurs nowhere in the method, and that nothing else will get. */
  String reservedName(String wanted) {
    String name = freeName(wanted);
    variables.identifiers().add(name);
    return name;
  }

  /** The name of the scope, which in the machine is the root. */
  String scope() {
    return method.method().scopeName();
  }

  /** Whether an element is the scope. */
  boolean isScope(@Nullable Element element) {
    return element != null && element.equals(scope);
  }

  int line(Tree tree) {
    return method.text().line(tree);
  }

  @Nullable Element element(Tree tree) {
    return method.elementOf(tree);
  }

  TypeMirror type(Tree tree) {
    return Objects.requireNonNull(method.typeOf(tree), () -> "no type: " + tree);
  }

  /** A type that can be written for the value of an expression. */
  TypeName denotable(ExpressionTree tree) {
    return denotable.of(type(tree), tree);
  }

  /**
   * A type for the value of a conditional or switch that is put into a variable. Such an argument
   * of a method takes the type of the parameter (JLS 15.25, 15.28.1); where that is a captured
   * {@code ? super T}, every value is a {@code T}.
   */
  TypeName denotableResult(ExpressionTree tree) {
    if (type(tree) instanceof TypeVariable variable
        && Denotable.isCaptured(variable)
        && variable.getLowerBound().getKind() != TypeKind.NULL
        && isArgument(tree)) {
      return denotable.of(variable.getLowerBound(), tree);
    }
    return denotable(tree);
  }

  private boolean isArgument(ExpressionTree tree) {
    TreePath path = method.pathOf(tree);
    while (path.getParentPath().getLeaf() instanceof ParenthesizedTree) {
      path = path.getParentPath();
    }
    Tree parent = path.getParentPath().getLeaf();
    return parent instanceof MethodInvocationTree call
            && call.getArguments().contains(path.getLeaf())
        || parent instanceof NewClassTree creation
            && creation.getArguments().contains(path.getLeaf());
  }

  /** Source of the user's with its names rebound, to stand as an expression or statement. */
  Code carry(Tree tree) {
    return carrier.carry(tree);
  }
}
