package dev.fermata.processor.lowering;

import com.palantir.javapoet.TypeName;
import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.fermata.processor.model.RuntimeNames;
import dev.fermata.processor.source.SourceText;
import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.Code.Access;
import dev.fermata.processor.statemachine.Exit;
import dev.fermata.processor.statemachine.Local;
import dev.fermata.processor.statemachine.Precedence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Finds what has to change in a stretch of carried source. */
final class CarriedSource extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final Context context;
  private final int rangeStart;
  private final int rangeEnd;
  private final boolean isMember;
  private final TextEdits edits = new TextEdits();
  private final TypeAnnotations typeAnnotations;
  private @Nullable Tree root;
  private int captures;

  /**
   * @param range the outermost carried source; what is declared and used within it stays as it is
   */
  CarriedSource(Context context, Carrier.Range range) {
    this.context = context;
    this.typeAnnotations = new TypeAnnotations(context, edits);
    this.rangeStart = range.start();
    this.rangeEnd = range.end();
    this.isMember = range.isMember();
  }

  /** What has to change. */
  TextEdits edits() {
    return edits;
  }

  /** Scans a tree in the place it has in the method. */
  void scanAt(TreePath parent, Tree tree) {
    TreePath path = new TreePath(parent, tree);
    root = tree;
    for (TreePath p = parent; p.getLeaf() != context.method.tree(); p = p.getParentPath()) {
      if (p.getLeaf() instanceof LambdaExpressionTree || p.getLeaf() instanceof ClassTree) {
        captures++;
      }
    }
    scan(path, null);
  }

  @Override
  public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
    if (tree != null) {
      context.results.castOf(tree).ifPresent(type -> cast(tree, type));
    }
    return super.scan(tree, unused);
  }

  private void cast(Tree tree, TypeName type) {
    boolean isLoose =
        Precedences.of(tree).compareTo(Precedence.CAST) < 0 && !Returns.isFunction(tree);
    edits.insert(context.method.text().start(tree), Code.of("(", type, isLoose ? ") (" : ") "));
    if (isLoose) {
      edits.insert(context.method.text().end(tree), Code.of(")"));
    }
  }

  private void replace(Tree tree, Object... parts) {
    replace(context.method.text().start(tree), context.method.text().end(tree), parts);
  }

  private void replace(int start, int end, Object... parts) {
    edits.replace(start, end, Code.of(parts));
  }

  private Code carry(Tree tree) {
    return context.carrier.carry(tree);
  }

  private boolean isWritten(Tree tree) {
    return context.method.text().has(tree);
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
    if (!isWritten(tree)) {
      return null;
    }
    Element element = context.element(tree);
    if (tree.getName().contentEquals("this")) {
      if (!context.reach.isInNestedClass(getCurrentPath())) {
        replace(tree, context.reach.self());
      }
    } else if (context.isScope(element)) {
      replace(tree, new Code.Scope());
    } else if (context.variables.isVariable(element)) {
      variable(tree, (VariableElement) java.util.Objects.requireNonNull(element));
    } else if (element instanceof TypeParameterElement parameter) {
      TypeName name = context.denotable.names().of(parameter.asType());
      if (!name.toString().contentEquals(tree.getName())) {
        replace(tree, name);
      }
    } else if (element instanceof TypeElement type) {
      context.types.name(type, getCurrentPath()).ifPresent(c -> replace(tree, c));
    } else if (element != null && isMember(element)) {
      member(tree, element);
    }
    return null;
  }

  private static boolean isMember(Element element) {
    return MemberReach.isField(element) || element.getKind() == ElementKind.METHOD;
  }

  private void variable(IdentifierTree tree, VariableElement variable) {
    Access access =
        Variables.assignmentOf(getCurrentPath())
            .map(a -> a instanceof AssignmentTree ? Access.WRITE : Access.UPDATE)
            .orElse(isTested() ? Access.TEST : Access.READ);
    List<TypeName> bounds = isMember ? context.variables.bounds(variable) : List.of();
    if (access == Access.READ && context.denotable.isWidened(variable)) {
      replace(tree, context.types.restored(variable.asType(), use(variable, access), tree));
    } else if (!isKept(variable)) {
      replace(tree, use(variable, access));
    } else if (!bounds.isEmpty() && !isOfSource(variable)) {
      List<Code> types = bounds.stream().map(bound -> Code.of(bound)).toList();
      replace(tree, "((", Code.join(" & ", types), ") ", use(variable, access), ")");
    }
  }

  private boolean isOfSource(VariableElement variable) {
    return context.variables.livesWithin(variable, rangeStart, rangeEnd);
  }

  /** Whether a variable is in the carried source, or around a class, by its own name. */
  private boolean isKept(VariableElement variable) {
    return isMember || isOfSource(variable);
  }

  private Code use(VariableElement variable, Access access) {
    return use(variable, access, captures > 0);
  }

  private Code use(VariableElement variable, Access access, boolean captured) {
    if (isKept(variable)) {
      return Code.of(variable.getSimpleName().toString());
    }
    Code.Use use = new Code.Use(context.variables.local(variable), access, captured);
    return context
        .monitors
        .own(variable)
        .map(own -> access.assigns() ? Code.of(use, " = " + own) : Code.of(own))
        .orElseGet(() -> Code.of(use));
  }

  private Code read(VariableElement variable) {
    return use(variable, Access.READ);
  }

  /** For a lambda that is made of a method reference, and for a class. */
  private Code readCaptured(VariableElement variable) {
    return use(variable, Access.READ, true);
  }

  private boolean isTested() {
    TreePath parent = getCurrentPath().getParentPath();
    while (parent.getLeaf() instanceof ParenthesizedTree) {
      parent = parent.getParentPath();
    }
    return parent.getLeaf() instanceof InstanceOfTree;
  }

  /** A field or method without a qualifier. */
  private void member(IdentifierTree tree, Element member) {
    if (context.reach.isOfNestedClass(member, getCurrentPath()) || isCaseLabel(member)) {
      return;
    }
    boolean isStatic = member.getModifiers().contains(Modifier.STATIC);
    if (member instanceof VariableElement field && context.reach.isHidden(field)) {
      Optional<Code> receiver =
          isStatic ? Optional.empty() : Optional.of(context.reach.implicitReceiver(field, tree));
      replace(tree, HiddenFields.read(context, field, receiver, tree).as(Precedence.PRIMARY));
    } else if (isStatic) {
      replace(tree, context.reach.staticQualifier(member, tree), "." + member.getSimpleName());
    } else {
      replace(tree, context.reach.implicitReceiver(member, tree), "." + member.getSimpleName());
    }
  }

  private boolean isCaseLabel(Element member) {
    if (member.getKind() != ElementKind.ENUM_CONSTANT) {
      return false;
    }
    String parent = getCurrentPath().getParentPath().getLeaf().getKind().name();
    return parent.equals("CASE") || parent.equals("CONSTANT_CASE_LABEL");
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
    if (!isWritten(tree)) {
      return super.visitMemberSelect(tree, unused);
    }
    Element element = context.element(tree);
    if (tree.getIdentifier().contentEquals("this")) {
      TypeElement owner = (TypeElement) context.element(tree.getExpression());
      if (owner != null && !context.localClasses.isInside(owner, getCurrentPath())) {
        replace(tree, context.reach.enclosingInstance(owner, tree));
      }
      return null;
    }
    if (element instanceof TypeElement type) {
      context.denotable.className(type, tree);
    } else {
      Reachable.require(context, tree.getExpression());
    }
    if (element instanceof VariableElement field && MemberReach.isField(field)) {
      boolean isSuper = Invocations.isHostSuper(context, tree.getExpression());
      if (HiddenFields.isHidden(context, field, tree)) {
        Optional<Code> receiver = HiddenFields.receiver(context, tree, field);
        replace(tree, HiddenFields.read(context, field, receiver, tree).as(Precedence.PRIMARY));
        return null;
      }
      if (isSuper) {
        TypeElement owner = Owners.of(field);
        replace(
            tree,
            "((",
            context.denotable.className(owner, tree),
            ") ",
            context.reach.self(),
            ")." + tree.getIdentifier());
        return null;
      }
    }
    return super.visitMemberSelect(tree, unused);
  }

  static boolean isName(Tree tree, String name) {
    return tree instanceof IdentifierTree identifier && identifier.getName().contentEquals(name);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
    if (Invocations.isConstructorCall(tree)) {
      Creations.requireReachable(context, tree, tree);
    }
    if (isWritten(tree) && Invocations.isRewritten(context, tree)) {
      List<Code> arguments =
          context.carrier.carryArguments(
              tree.getArguments(),
              context
                  .method
                  .text()
                  .end(
                      tree.getMethodSelect() instanceof MemberSelectTree select
                          ? select.getExpression()
                          : tree.getMethodSelect()),
              context.method.text().end(tree));
      Optional<Code> receiver =
          Invocations.receiver(context, tree).map(expression -> carry(expression));
      replace(tree, Invocations.code(context, tree, receiver, arguments));
      return null;
    }
    return super.visitMethodInvocation(tree, unused);
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
    Creations.requireReachable(context, tree);
    if (isWritten(tree) && Creations.isRewritten(context, tree)) {
      Tree body = tree.getClassBody();
      List<Code> arguments =
          context.carrier.carryArguments(
              Creations.arguments(context, tree),
              context.method.text().end(tree.getIdentifier()),
              body == null ? context.method.text().end(tree) : context.method.text().start(body));
      Optional<Code> enclosing = Creations.enclosing(context, tree).map(this::carry);
      replace(tree, Creations.code(context, tree, enclosing, arguments, this::read, captures > 0));
      return null;
    }
    return super.visitNewClass(tree, unused);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    Optional<VariableElement> field = HiddenFields.target(context, tree.getVariable());
    if (field.isPresent()) {
      Optional<Code> receiver = HiddenFields.receiver(context, tree.getVariable(), field.get());
      replace(
          tree,
          HiddenFields.write(
              context,
              field.get(),
              receiver,
              Arithmetic.narrowed(
                  context, field.get().asType(), tree.getExpression(), carry(tree.getExpression())),
              tree.getVariable()));
      return null;
    }
    return super.visitAssignment(tree, unused);
  }

  @Override
  public @Nullable Void visitCompoundAssignment(
      CompoundAssignmentTree tree, @Nullable Void unused) {
    Optional<VariableElement> field = HiddenFields.target(context, tree.getVariable());
    if (field.isPresent()) {
      Optional<Code> receiver = HiddenFields.receiver(context, tree.getVariable(), field.get());
      Optional<HiddenPlaces> place = HiddenPlaces.of(context, field.get(), tree.getVariable());
      if (place.isPresent()) {
        Code operand = carry(tree.getExpression());
        replace(
            tree, place.get().compound(tree, receiver.orElseThrow(), operand, getCurrentPath()));
        return null;
      }
      Optional<Code> again = HiddenFields.again(field.get(), receiver);
      Code old = HiddenFields.read(context, field.get(), again, tree.getVariable());
      Code value = Arithmetic.compound(context, tree, old, carry(tree.getExpression()));
      replace(tree, HiddenFields.write(context, field.get(), receiver, value, tree.getVariable()));
      return null;
    }
    return super.visitCompoundAssignment(tree, unused);
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
    if (Variables.isStep(tree)) {
      Optional<VariableElement> field = HiddenFields.target(context, tree.getExpression());
      if (field.isPresent()) {
        Optional<Code> receiver = HiddenFields.receiver(context, tree.getExpression(), field.get());
        Code step =
            HiddenPlaces.of(context, field.get(), tree.getExpression())
                .map(place -> place.step(tree, receiver.orElseThrow(), getCurrentPath()))
                .orElseGet(
                    () ->
                        HiddenFields.step(context, tree, field.get(), receiver, getCurrentPath()));
        replace(tree, step);
        return null;
      }
    }
    return super.visitUnary(tree, unused);
  }

  @Override
  public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Void unused) {
    super.visitSwitch(tree, unused);
    Reachable.require(context, tree.getExpression());
    return null;
  }

  @Override
  public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void unused) {
    super.visitSwitchExpression(tree, unused);
    Reachable.require(context, tree.getExpression());
    return null;
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
    Reachable.require(context, tree);
    Reachable.require(context, tree.getQualifierExpression());
    Optional<Code> lambda =
        MethodReferences.rewritten(context, tree, Optional.empty(), this::readCaptured);
    if (lambda.isPresent()) {
      replace(tree, lambda.get());
      return null;
    }
    return super.visitMemberReference(tree, unused);
  }

  @Override
  public @Nullable Void visitBlock(BlockTree tree, @Nullable Void unused) {
    if (!(getCurrentPath().getParentPath().getLeaf() instanceof SynchronizedTree)) {
      return super.visitBlock(tree, unused);
    }
    for (Code declaration : context.monitors.enter(getCurrentPath(), v -> !isKept(v))) {
      StatementTree first = tree.getStatements().get(0);
      String separator = context.carrier.separatorAt(first);
      edits.insert(context.method.text().start(first), Code.of(declaration, separator));
    }
    super.visitBlock(tree, unused);
    context.monitors.leave();
    return null;
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
    Reachable.require(context, tree);
    captures++;
    super.visitLambdaExpression(tree, unused);
    captures--;
    return null;
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    if (tree != root && context.localClasses.isHoisted(tree)) {
      replace(tree, context.localClasses.hoistCarried(tree, this::read));
      return null;
    }
    captures++;
    context.superCalls.edit(tree, getCurrentPath(), this::readCaptured, edits);
    super.visitClass(tree, unused);
    captures--;
    return null;
  }

  /** Constructors that the compiler made up stand nowhere. */
  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
    return isWritten(tree) ? super.visitMethod(tree, unused) : null;
  }

  @Override
  public @Nullable Void visitNewArray(NewArrayTree tree, @Nullable Void unused) {
    TypeMirror type = context.method.typeOf(tree);
    if (isWritten(tree) && type != null && context.types.hasLostReification(type)) {
      Code head =
          tree.getType() == null
              ? Code.of("new ", context.types.reifiable(type, tree), " ")
              : Code.EMPTY;
      wrap(tree, type, head);
    }
    return super.visitNewArray(tree, unused);
  }

  /** Makes a value what the user's type says, where the machine cannot say it. */
  private void wrap(ExpressionTree tree, TypeMirror type, Code head) {
    edits.insert(
        context.method.text().start(tree),
        Code.of(RuntimeNames.MEMBERS, ".<", context.denotable.of(type, tree), ">unchecked(", head));
    edits.insert(context.method.text().end(tree), Code.of(")"));
  }

  @Override
  public @Nullable Void visitTypeCast(TypeCastTree tree, @Nullable Void unused) {
    TypeMirror type = context.type(tree.getType());
    if (context.types.hasLostReification(type)) {
      wrap(tree, type, Code.EMPTY);
    }
    return super.visitTypeCast(tree, unused);
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    if (!isWritten(tree)) {
      return null;
    }
    scan(tree.getModifiers(), unused);
    if (!context.method.text().slice(tree).contentEquals(tree.getName())) {
      scan(tree.getType(), unused);
    }
    scan(tree.getInitializer(), unused);
    return null;
  }

  @Override
  public @Nullable Void visitModifiers(ModifiersTree tree, @Nullable Void unused) {
    Tree declaration = getCurrentPath().getParentPath().getLeaf();
    Tree type =
        declaration instanceof VariableTree variable
            ? variable.getType()
            : declaration instanceof MethodTree method ? method.getReturnType() : null;
    Element declared = context.element(declaration);
    if (type != null && isWritten(type) && declared != null) {
      typeAnnotations.ofDeclaration(tree.getAnnotations(), declared, type);
    }
    return super.visitModifiers(tree, unused);
  }

  @Override
  public @Nullable Void visitAnnotatedType(AnnotatedTypeTree tree, @Nullable Void unused) {
    if (!(tree.getUnderlyingType() instanceof ArrayTypeTree)) {
      typeAnnotations.move(tree.getAnnotations(), tree.getUnderlyingType());
    }
    return super.visitAnnotatedType(tree, unused);
  }

  @Override
  public @Nullable Void visitAnnotation(AnnotationTree tree, @Nullable Void unused) {
    scan(tree.getAnnotationType(), unused);
    for (ExpressionTree argument : tree.getArguments()) {
      scan(
          argument instanceof AssignmentTree assignment ? assignment.getExpression() : argument,
          unused);
    }
    return null;
  }

  @Override
  public @Nullable Void visitBindingPattern(BindingPatternTree tree, @Nullable Void unused) {
    VariableTree variable = tree.getVariable();
    Element element = context.element(variable);
    super.visitBindingPattern(tree, unused);
    if (element instanceof VariableElement binding
        && isWritten(variable)
        && !variable.getName().isEmpty()
        && !context.variables.livesWithin(binding, rangeStart, rangeEnd)) {
      SourceText text = context.method.text();
      replace(
          VariableLowering.namePosition(text, variable),
          text.end(variable),
          new Code.Binding(context.variables.local(binding)));
    }
    return null;
  }

  @Override
  public @Nullable Void visitInstanceOf(InstanceOfTree tree, @Nullable Void unused) {
    Tree pattern = tree.getPattern();
    List<Local> kept = Bindings.leaving(context, pattern, rangeStart, rangeEnd);
    if (kept.isEmpty()) {
      return super.visitInstanceOf(tree, unused);
    }
    Tree.Kind parent = getCurrentPath().getParentPath().getLeaf().getKind();
    boolean standsAlone = parent == Tree.Kind.PARENTHESIZED || parent == Tree.Kind.CONDITIONAL_AND;
    int from = context.method.text().end(tree.getExpression());
    int to = context.method.text().start(pattern);
    replace(
        tree,
        standsAlone ? "" : "(",
        carry(tree.getExpression()),
        context.carrier.slice(from, to),
        carry(pattern),
        new Code.KeepBindings(kept),
        standsAlone ? "" : ")");
    return null;
  }

  @Override
  public @Nullable Void visitBreak(BreakTree tree, @Nullable Void unused) {
    if (captures == 0) {
      jump(tree, JumpTargets.ofBreak(getCurrentPath(), tree.getLabel()), true);
    }
    return null;
  }

  @Override
  public @Nullable Void visitContinue(ContinueTree tree, @Nullable Void unused) {
    if (captures == 0) {
      jump(tree, JumpTargets.ofContinue(getCurrentPath(), tree.getLabel()), false);
    }
    return null;
  }

  private void jump(Tree tree, Tree target, boolean isBreak) {
    if (isWithinRange(target)) {
      return;
    }
    Optional<Exit> exit =
        isBreak ? context.leaps.breakOut(target) : context.leaps.continueAt(target);
    replace(
        tree,
        jumpCode(
            tree,
            exit.orElseThrow(
                () ->
                    new IllegalStateException(
                        "a jump to a statement that was not lowered: " + tree))));
  }

  private boolean isWithinRange(Tree tree) {
    return rangeStart <= context.method.text().start(tree)
        && context.method.text().end(tree) <= rangeEnd;
  }

  /** The jump; in braces unless it stands in a block of its own. */
  private Code jumpCode(Tree tree, Exit exit, Object... before) {
    boolean inBlock = getCurrentPath().getParentPath().getLeaf() instanceof BlockTree;
    String separator = context.carrier.separatorAt(tree);
    List<Object> parts = new ArrayList<>();
    parts.add(inBlock ? "" : "{ ");
    for (Object part : before) {
      parts.add(part);
      parts.add(separator);
    }
    parts.add(new Code.Jump(exit, separator));
    parts.add(inBlock ? "" : " }");
    return Code.of(parts.toArray());
  }

  @Override
  public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
    if (captures > 0) {
      return super.visitReturn(tree, unused);
    }
    ExpressionTree expression = tree.getExpression();
    Optional<Code> value =
        expression == null
            ? Optional.empty()
            : Optional.of(context.returns.converted(expression, carry(expression)));
    replace(tree, jumpCode(tree, context.returns.exit(value)));
    return null;
  }

  /**
   * A lambda may throw a caught exception precisely as its try block would (JLS 11.2.2); the
   * hoisted variable has lost that, so it is thrown past the compiler.
   */
  @Override
  public @Nullable Void visitThrow(ThrowTree tree, @Nullable Void unused) {
    ExpressionTree thrown = HiddenFields.stripped(tree.getExpression());
    if (captures > 0
        && context.element(thrown) instanceof VariableElement variable
        && variable.getKind() == ElementKind.EXCEPTION_PARAMETER
        && !context.variables.livesWithin(variable, rangeStart, rangeEnd)) {
      replace(thrown, RuntimeNames.MEMBERS, ".sneaky(", carry(thrown), ")");
      return null;
    }
    return super.visitThrow(tree, unused);
  }

  @Override
  public @Nullable Void visitYield(YieldTree tree, @Nullable Void unused) {
    Tree target = JumpTargets.ofYield(getCurrentPath());
    Local result = context.switchResults.get(target);
    if (captures > 0 || isWithinRange(target) || result == null) {
      return super.visitYield(tree, unused);
    }
    Code assign = Code.of(Code.assign(result, carry(tree.getValue())), ";");
    replace(tree, jumpCode(tree, context.leaps.breakOut(target).orElseThrow(), assign));
    return null;
  }
}
