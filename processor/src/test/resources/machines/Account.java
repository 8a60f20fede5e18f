package demo;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import java.io.IOException;
import java.util.List;

/** Private members, and an instance coroutine that says {@code this}. */
final class Account {
  private static int opened;

  private final String owner;
  private long balance;

  Account(String owner) {
    this.owner = owner;
  }

  @Coroutine
  long transactions(GeneratorScope<String, Long> co) throws IOException {
    opened++;
    while (balance >= 0) {
      long amount = co.yield(owner + " has " + this.balance);
      balance += amount;
      book(List.of(amount), this);
    }
    return balance;
  }

  private <T extends Number> void book(List<T> amounts, Account account) throws IOException {
    if (account != this) {
      throw new IOException("not " + owner + "'s: " + amounts);
    }
  }
}
