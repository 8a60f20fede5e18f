package demo;

import dev.fermata.frame.Frame;
import dev.fermata.frame.Members;
import dev.fermata.frame.Root;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The coroutine {@code Account.transactions} as a state machine.
 */
@Generated("dev.fermata.processor.CoroutineProcessor")
final class Account_transactions extends Frame {
  private static final int START = 0;
  private static final int RECEIVED_AMOUNT = 1;
  private static final int WHILE = 2;
  private static final int[] LINES = {19, 23, 22};

  private static final Frame ENDED = ended("demo.Account", "transactions", "Account.java");

  private static final MethodHandle OPENED = Members.staticGetter(MethodHandles.lookup(),
      Account.class, "opened", int.class);

  private static final MethodHandle SET_OPENED = Members.staticSetter(MethodHandles.lookup(),
      Account.class, "opened", int.class);

  private static final MethodHandle BALANCE = Members.getter(MethodHandles.lookup(),
      Account.class, "balance", long.class);

  private static final MethodHandle OWNER = Members.getter(MethodHandles.lookup(),
      Account.class, "owner", String.class);

  private static final MethodHandle SET_BALANCE = Members.setter(MethodHandles.lookup(),
      Account.class, "balance", long.class);

  private static final MethodHandle BOOK = Members.method(MethodHandles.lookup(),
      Account.class, "book", void.class, List.class, Account.class);

  private final Account self;

  Account_transactions(Account self) {
    this.self = Objects.requireNonNull(self);
  }

  @Override
  @SuppressWarnings("fallthrough")
  protected int resume(Root co) throws Throwable {
    final Account self = this.self;
    int next = resumePoint();
    dispatch:
    while (true) {
      switch (next) {
        case START: // Account.java:21
          setOpened(opened() + 1);
          next = WHILE;
          continue dispatch;
        case RECEIVED_AMOUNT: { // Account.java:23
          long amount = Frame.<Long>resumed(co);
          setBalance(self, balance(self) + amount);
          book(self, List.of(amount), self);
        }
        // falls through
        case WHILE: // Account.java:22
          if (balance(self) >= 0) {
            return exchanges(co, owner(self) + " has " + balance(self), RECEIVED_AMOUNT);
          }
          return returns(co, balance(self));
        default:
          throw new IllegalStateException("no state " + resumePoint());
      }
    }
  }

  @Override
  protected StackTraceElement location() {
    return new StackTraceElement("demo.Account", "transactions", "Account.java", LINES[resumePoint()]);
  }

  @Override
  protected Frame ended() {
    return ENDED;
  }

  private static int opened() {
    try {
      return (int) OPENED.invokeExact();
    } catch (Throwable failure) {
      throw Members.sneaky(failure);
    }
  }

  private static int setOpened(int value) {
    try {
      SET_OPENED.invokeExact(value);
      return value;
    } catch (Throwable failure) {
      throw Members.sneaky(failure);
    }
  }

  private static long balance(Account self) {
    try {
      return (long) BALANCE.invokeExact(self);
    } catch (Throwable failure) {
      throw Members.sneaky(failure);
    }
  }

  private static String owner(Account self) {
    try {
      return (String) OWNER.invokeExact(self);
    } catch (Throwable failure) {
      throw Members.sneaky(failure);
    }
  }

  private static long setBalance(Account self, long value) {
    try {
      SET_BALANCE.invokeExact(self, value);
      return value;
    } catch (Throwable failure) {
      throw Members.sneaky(failure);
    }
  }

  private static <T extends Number> void book(Account self, List<T> amounts, Account account) throws
      IOException {
    try {
      BOOK.invokeExact(self, amounts, account);
    } catch (Throwable failure) {
      throw Members.sneaky(failure);
    }
  }
}
