/**
 * The annotation processor of Fermata: turns the methods marked {@code @Coroutine} into state
 * machines. Exports nothing; the compiler finds it as a service.
 */
module dev.fermata.processor {
  requires com.palantir.javapoet;
  requires java.compiler;
  requires jdk.compiler;
  requires static com.google.auto.service;
  requires static org.jspecify;

  provides javax.annotation.processing.Processor with
      dev.fermata.processor.CoroutineProcessor;
}
