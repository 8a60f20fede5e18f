package dev.fermata.processor.lowering;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import dev.fermata.processor.statemachine.Code;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Makes a constructor of a hoisted class set, or hand on, what the class captures. */
final class ConstructorBody {
  private final Context context;
  private final Captures captures;
  private final Code own;
  private final Optional<TypeElement> superclass;

  /**
   * @param own what the constructor has to do first
   */
  ConstructorBody(Context context, Captures captures, Code own, Optional<TypeElement> superclass) {
    this.context = context;
    this.captures = captures;
    this.own = own;
    this.superclass = superclass;
  }

  void edit(BlockTree body, LocalClasses.Replacer replacer) {
    Optional<MethodInvocationTree> call = explicitCall(body);
    int bodyStart = context.method.text().start(body) + 1;
    if (call.isEmpty()) {
      replacer.replace(bodyStart, bodyStart, implicitSuper(), own);
      return;
    }
    MethodInvocationTree tree = call.get();
    int open =
        context
                .method
                .text()
                .content()
                .indexOf('(', context.method.text().end(tree.getMethodSelect()))
            + 1;
    String comma = tree.getArguments().isEmpty() ? "" : ", ";
    if (CarriedSource.isName(tree.getMethodSelect(), "this")) {
      replacer.replace(open, open, captures.names(), comma);
      return;
    }
    Code inherited = inherited();
    if (!inherited.isEmpty()) {
      replacer.replace(open, open, inherited, comma);
    }
    int after = context.method.text().end(body.getStatements().get(0));
    replacer.replace(after, after, own);
  }

  private Code implicitSuper() {
    Code inherited = inherited();
    return inherited.isEmpty() ? Code.EMPTY : Code.of(" super(", inherited, ");");
  }

  /** What the superclass wants handed on. */
  private Code inherited() {
    List<Code> arguments =
        superclass.map(s -> context.localClasses.captureArguments(s, false)).orElse(List.of());
    return Code.join(", ", arguments);
  }

  private Optional<MethodInvocationTree> explicitCall(BlockTree body) {
    for (StatementTree statement : body.getStatements()) {
      if (!context.method.text().has(statement)) {
        continue;
      }
      return statement instanceof ExpressionStatementTree expression
              && expression.getExpression() instanceof MethodInvocationTree call
              && (CarriedSource.isName(call.getMethodSelect(), "this")
                  || CarriedSource.isName(call.getMethodSelect(), "super"))
          ? Optional.of(call)
          : Optional.empty();
    }
    return Optional.empty();
  }
}
