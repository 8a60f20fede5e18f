package dev.fermata.benchmarks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A row of the results: what is done, and which method of the class is the limit of 1.0. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Row {
  String value();

  String limit();
}
