package dev.fermata.generator;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Takes the place of the JDK's logging in tests: keeps what Fermata logs. */
public final class RecordedLog extends System.LoggerFinder {

  /** What was logged: the message, and the class of the exception if there was one. */
  public static final BlockingQueue<String> REPORTS = new LinkedBlockingQueue<>();

  /** Made by the service loader. */
  public RecordedLog() {}

  @Override
  public System.Logger getLogger(String name, Module module) {
    return new System.Logger() {
      @Override
      public String getName() {
        return name;
      }

      @Override
      public boolean isLoggable(Level level) {
        return name.startsWith("dev.fermata");
      }

      @Override
      public void log(Level level, ResourceBundle bundle, String message, Throwable thrown) {
        if (isLoggable(level)) {
          REPORTS.add(thrown == null ? message : message + ": " + thrown);
        }
      }

      @Override
      public void log(Level level, ResourceBundle bundle, String format, Object... arguments) {
        if (isLoggable(level)) {
          REPORTS.add(arguments == null ? format : MessageFormat.format(format, arguments));
        }
      }
    };
  }
}
