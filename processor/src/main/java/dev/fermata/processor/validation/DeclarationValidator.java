package dev.fermata.processor.validation;

import dev.fermata.processor.diagnostics.Message;
import dev.fermata.processor.model.CoroutineMethods;
import dev.fermata.processor.model.Scopes;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Checks the declaration of one coroutine. */
public final class DeclarationValidator {
  private final ExecutableElement method;
  private final List<Problem<Element>> problems = new ArrayList<>();

  private DeclarationValidator(ExecutableElement method) {
    this.method = method;
  }

  /** What is wrong with a declaration whose types all exist. */
  public static List<Problem<Element>> validate(ExecutableElement method, Elements elements) {
    DeclarationValidator validator = new DeclarationValidator(method);
    validator.checkModifiers();
    validator.checkScope();
    validator.checkFactoryName();
    validator.problems.addAll(new NameableTypes(method, elements).check());
    return List.copyOf(validator.problems);
  }

  private void checkModifiers() {
    if (method.getModifiers().contains(Modifier.NATIVE)) {
      report(method, Message.NATIVE_COROUTINE);
    }
    if (!method.getModifiers().contains(Modifier.STATIC)
        && Lombok.isUtility(CoroutineMethods.hostOf(method))) {
      report(method, Message.LOMBOK_UTILITY, method.getSimpleName());
    }
    if (method.getModifiers().contains(Modifier.SYNCHRONIZED)) {
      report(method, Message.SYNCHRONIZED_COROUTINE);
    }
  }

  private void checkScope() {
    List<? extends VariableElement> parameters = method.getParameters();
    boolean first = true;
    boolean found = false;
    for (VariableElement parameter : parameters) {
      TypeMirror type = parameter.asType();
      if (first && type instanceof ArrayType array && Scopes.isScope(array.getComponentType())) {
        report(parameter, Message.ARRAY_OF_SCOPES, parameter.getSimpleName());
        found = true;
      } else if (Scopes.isScope(type)) {
        if (!first) {
          report(parameter, found ? Message.TWO_SCOPES : Message.SCOPE_NOT_FIRST);
        } else if (isRaw((DeclaredType) type)) {
          report(parameter, Message.RAW_SCOPE, ((DeclaredType) type).asElement().getSimpleName());
        }
        found = true;
      }
      first = false;
    }
    if (!found) {
      report(method, Message.NO_SCOPE, method.getSimpleName());
    }
  }

  private static boolean isRaw(DeclaredType type) {
    DeclaredType declared = (DeclaredType) type.asElement().asType();
    return type.getTypeArguments().isEmpty() && !declared.getTypeArguments().isEmpty();
  }

  private void checkFactoryName() {
    String factory = CoroutineMethods.factoryName(method);
    if (!SourceVersion.isIdentifier(factory) || SourceVersion.isKeyword(factory)) {
      report(method, Message.BAD_FACTORY_NAME, factory);
    }
  }

  private void report(Element at, Message message, Object... arguments) {
    problems.add(Problem.of(at, message, arguments));
  }
}
