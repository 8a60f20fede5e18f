package dev.fermata.benchmarks;

/** {@link Heavy} by hand: chunks of states, each small enough for HotSpot to compile. */
final class HandHeavy extends IntMachine {
  private final int rounds;
  private int round;
  private int state;
  private int a = 1;
  private int b = 2;
  private int c = 3;
  private int d = 4;

  HandHeavy(int rounds) {
    this.rounds = rounds;
  }

  @Override
  boolean moveNext() {
    if (state == Heavy.STATES) {
      state = 0;
      round++;
    }
    if (round == rounds) {
      return false;
    }
    if (state < 20) {
      states0();
    } else if (state < 40) {
      states20();
    } else {
      states40();
    }
    current = a;
    state++;
    return true;
  }

  private void states0() {
    int a = this.a;
    int b = this.b;
    int c = this.c;
    int d = this.d;
    switch (state) {
      case 0 -> {
        a = a * 31 + (b ^ (a >>> 1)) + Math.floorMod(b + d, 101);
        b = Integer.rotateLeft(b, 1) + c * 17 - (d >>> 2) + Long.hashCode((long) a * c);
        c = (c << 1) ^ (a + b + 0) ^ Integer.reverse(d + 0);
        d = ((a & 1) == 0 ? d + b * 3 : d - c * 5) + Math.max(c, d);
      }
      case 1 -> {
        a = a * 33 + (b ^ (a >>> 2)) + Math.floorMod(b + d, 102);
        b = Integer.rotateLeft(b, 2) + c * 18 - (d >>> 3) + Long.hashCode((long) a * c);
        c = (c << 2) ^ (a + b + 7919) ^ Integer.reverse(d + 1);
        d = ((a & 1) == 0 ? d + b * 4 : d - c * 6) + Math.max(c, d);
      }
      case 2 -> {
        a = a * 35 + (b ^ (a >>> 3)) + Math.floorMod(b + d, 103);
        b = Integer.rotateLeft(b, 3) + c * 19 - (d >>> 4) + Long.hashCode((long) a * c);
        c = (c << 3) ^ (a + b + 5831) ^ Integer.reverse(d + 2);
        d = ((a & 1) == 0 ? d + b * 5 : d - c * 7) + Math.max(c, d);
      }
      case 3 -> {
        a = a * 37 + (b ^ (a >>> 4)) + Math.floorMod(b + d, 104);
        b = Integer.rotateLeft(b, 4) + c * 20 - (d >>> 5) + Long.hashCode((long) a * c);
        c = (c << 1) ^ (a + b + 3743) ^ Integer.reverse(d + 3);
        d = ((a & 1) == 0 ? d + b * 6 : d - c * 8) + Math.max(c, d);
      }
      case 4 -> {
        a = a * 39 + (b ^ (a >>> 5)) + Math.floorMod(b + d, 105);
        b = Integer.rotateLeft(b, 5) + c * 21 - (d >>> 6) + Long.hashCode((long) a * c);
        c = (c << 2) ^ (a + b + 1655) ^ Integer.reverse(d + 4);
        d = ((a & 1) == 0 ? d + b * 7 : d - c * 9) + Math.max(c, d);
      }
      case 5 -> {
        a = a * 41 + (b ^ (a >>> 6)) + Math.floorMod(b + d, 106);
        b = Integer.rotateLeft(b, 6) + c * 22 - (d >>> 2) + Long.hashCode((long) a * c);
        c = (c << 3) ^ (a + b + 9574) ^ Integer.reverse(d + 5);
        d = ((a & 1) == 0 ? d + b * 8 : d - c * 10) + Math.max(c, d);
      }
      case 6 -> {
        a = a * 43 + (b ^ (a >>> 7)) + Math.floorMod(b + d, 107);
        b = Integer.rotateLeft(b, 7) + c * 23 - (d >>> 3) + Long.hashCode((long) a * c);
        c = (c << 1) ^ (a + b + 7486) ^ Integer.reverse(d + 6);
        d = ((a & 1) == 0 ? d + b * 9 : d - c * 11) + Math.max(c, d);
      }
      case 7 -> {
        a = a * 45 + (b ^ (a >>> 1)) + Math.floorMod(b + d, 108);
        b = Integer.rotateLeft(b, 8) + c * 24 - (d >>> 4) + Long.hashCode((long) a * c);
        c = (c << 2) ^ (a + b + 5398) ^ Integer.reverse(d + 7);
        d = ((a & 1) == 0 ? d + b * 10 : d - c * 12) + Math.max(c, d);
      }
      case 8 -> {
        a = a * 47 + (b ^ (a >>> 2)) + Math.floorMod(b + d, 109);
        b = Integer.rotateLeft(b, 9) + c * 25 - (d >>> 5) + Long.hashCode((long) a * c);
        c = (c << 3) ^ (a + b + 3310) ^ Integer.reverse(d + 8);
        d = ((a & 1) == 0 ? d + b * 11 : d - c * 13) + Math.max(c, d);
      }
      case 9 -> {
        a = a * 49 + (b ^ (a >>> 3)) + Math.floorMod(b + d, 110);
        b = Integer.rotateLeft(b, 10) + c * 26 - (d >>> 6) + Long.hashCode((long) a * c);
        c = (c << 1) ^ (a + b + 1222) ^ Integer.reverse(d + 9);
        d = ((a & 1) == 0 ? d + b * 12 : d - c * 14) + Math.max(c, d);
      }
      case 10 -> {
        a = a * 51 + (b ^ (a >>> 4)) + Math.floorMod(b + d, 111);
        b = Integer.rotateLeft(b, 11) + c * 27 - (d >>> 2) + Long.hashCode((long) a * c);
        c = (c << 2) ^ (a + b + 9141) ^ Integer.reverse(d + 10);
        d = ((a & 1) == 0 ? d + b * 13 : d - c * 15) + Math.max(c, d);
      }
      case 11 -> {
        a = a * 53 + (b ^ (a >>> 5)) + Math.floorMod(b + d, 112);
        b = Integer.rotateLeft(b, 12) + c * 28 - (d >>> 3) + Long.hashCode((long) a * c);
        c = (c << 3) ^ (a + b + 7053) ^ Integer.reverse(d + 11);
        d = ((a & 1) == 0 ? d + b * 14 : d - c * 16) + Math.max(c, d);
      }
      case 12 -> {
        a = a * 55 + (b ^ (a >>> 6)) + Math.floorMod(b + d, 113);
        b = Integer.rotateLeft(b, 13) + c * 29 - (d >>> 4) + Long.hashCode((long) a * c);
        c = (c << 1) ^ (a + b + 4965) ^ Integer.reverse(d + 12);
        d = ((a & 1) == 0 ? d + b * 15 : d - c * 17) + Math.max(c, d);
      }
      case 13 -> {
        a = a * 57 + (b ^ (a >>> 7)) + Math.floorMod(b + d, 114);
        b = Integer.rotateLeft(b, 1) + c * 30 - (d >>> 5) + Long.hashCode((long) a * c);
        c = (c << 2) ^ (a + b + 2877) ^ Integer.reverse(d + 13);
        d = ((a & 1) == 0 ? d + b * 16 : d - c * 18) + Math.max(c, d);
      }
      case 14 -> {
        a = a * 59 + (b ^ (a >>> 1)) + Math.floorMod(b + d, 115);
        b = Integer.rotateLeft(b, 2) + c * 31 - (d >>> 6) + Long.hashCode((long) a * c);
        c = (c << 3) ^ (a + b + 789) ^ Integer.reverse(d + 14);
        d = ((a & 1) == 0 ? d + b * 17 : d - c * 19) + Math.max(c, d);
      }
      case 15 -> {
        a = a * 61 + (b ^ (a >>> 2)) + Math.floorMod(b + d, 116);
        b = Integer.rotateLeft(b, 3) + c * 32 - (d >>> 2) + Long.hashCode((long) a * c);
        c = (c << 1) ^ (a + b + 8708) ^ Integer.reverse(d + 15);
        d = ((a & 1) == 0 ? d + b * 18 : d - c * 20) + Math.max(c, d);
      }
      case 16 -> {
        a = a * 63 + (b ^ (a >>> 3)) + Math.floorMod(b + d, 117);
        b = Integer.rotateLeft(b, 4) + c * 33 - (d >>> 3) + Long.hashCode((long) a * c);
        c = (c << 2) ^ (a + b + 6620) ^ Integer.reverse(d + 16);
        d = ((a & 1) == 0 ? d + b * 19 : d - c * 21) + Math.max(c, d);
      }
      case 17 -> {
        a = a * 65 + (b ^ (a >>> 4)) + Math.floorMod(b + d, 118);
        b = Integer.rotateLeft(b, 5) + c * 34 - (d >>> 4) + Long.hashCode((long) a * c);
        c = (c << 3) ^ (a + b + 4532) ^ Integer.reverse(d + 17);
        d = ((a & 1) == 0 ? d + b * 20 : d - c * 22) + Math.max(c, d);
      }
      case 18 -> {
        a = a * 67 + (b ^ (a >>> 5)) + Math.floorMod(b + d, 119);
        b = Integer.rotateLeft(b, 6) + c * 35 - (d >>> 5) + Long.hashCode((long) a * c);
        c = (c << 1) ^ (a + b + 2444) ^ Integer.reverse(d + 18);
        d = ((a & 1) == 0 ? d + b * 21 : d - c * 23) + Math.max(c, d);
      }
      case 19 -> {
        a = a * 69 + (b ^ (a >>> 6)) + Math.floorMod(b + d, 120);
        b = Integer.rotateLeft(b, 7) + c * 36 - (d >>> 6) + Long.hashCode((long) a * c);
        c = (c << 2) ^ (a + b + 356) ^ Integer.reverse(d + 19);
        d = ((a & 1) == 0 ? d + b * 22 : d - c * 24) + Math.max(c, d);
      }
      default -> throw new IllegalStateException("state " + state);
    }
    this.a = a;
    this.b = b;
    this.c = c;
    this.d = d;
  }

  private void states20() {
    int a = this.a;
    int b = this.b;
    int c = this.c;
    int d = this.d;
    switch (state) {
      case 20 -> {
        a = a * 71 + (b ^ (a >>> 7)) + Math.floorMod(b + d, 121);
        b = Integer.rotateLeft(b, 8) + c * 37 - (d >>> 2) + Long.hashCode((long) a * c);
        c = (c << 3) ^ (a + b + 8275) ^ Integer.reverse(d + 20);
        d = ((a & 1) == 0 ? d + b * 23 : d - c * 25) + Math.max(c, d);
      }
      case 21 -> {
        a = a * 73 + (b ^ (a >>> 1)) + Math.floorMod(b + d, 122);
        b = Integer.rotateLeft(b, 9) + c * 38 - (d >>> 3) + Long.hashCode((long) a * c);
        c = (c << 1) ^ (a + b + 6187) ^ Integer.reverse(d + 21);
        d = ((a & 1) == 0 ? d + b * 24 : d - c * 26) + Math.max(c, d);
      }
      case 22 -> {
        a = a * 75 + (b ^ (a >>> 2)) + Math.floorMod(b + d, 123);
        b = Integer.rotateLeft(b, 10) + c * 39 - (d >>> 4) + Long.hashCode((long) a * c);
        c = (c << 2) ^ (a + b + 4099) ^ Integer.reverse(d + 22);
        d = ((a & 1) == 0 ? d + b * 25 : d - c * 27) + Math.max(c, d);
      }
      case 23 -> {
        a = a * 77 + (b ^ (a >>> 3)) + Math.floorMod(b + d, 124);
        b = Integer.rotateLeft(b, 11) + c * 40 - (d >>> 5) + Long.hashCode((long) a * c);
        c = (c << 3) ^ (a + b + 2011) ^ Integer.reverse(d + 23);
        d = ((a & 1) == 0 ? d + b * 26 : d - c * 28) + Math.max(c, d);
      }
      case 24 -> {
        a = a * 79 + (b ^ (a >>> 4)) + Math.floorMod(b + d, 125);
        b = Integer.rotateLeft(b, 12) + c * 41 - (d >>> 6) + Long.hashCode((long) a * c);
        c = (c << 1) ^ (a + b + 9930) ^ Integer.reverse(d + 24);
        d = ((a & 1) == 0 ? d + b * 27 : d - c * 29) + Math.max(c, d);
      }
      case 25 -> {
        a = a * 81 + (b ^ (a >>> 5)) + Math.floorMod(b + d, 126);
        b = Integer.rotateLeft(b, 13) + c * 42 - (d >>> 2) + Long.hashCode((long) a * c);
        c = (c << 2) ^ (a + b + 7842) ^ Integer.reverse(d + 25);
        d = ((a & 1) == 0 ? d + b * 28 : d - c * 30) + Math.max(c, d);
      }
      case 26 -> {
        a = a * 83 + (b ^ (a >>> 6)) + Math.floorMod(b + d, 127);
        b = Integer.rotateLeft(b, 1) + c * 43 - (d >>> 3) + Long.hashCode((long) a * c);
        c = (c << 3) ^ (a + b + 5754) ^ Integer.reverse(d + 26);
        d = ((a & 1) == 0 ? d + b * 29 : d - c * 31) + Math.max(c, d);
      }
      case 27 -> {
        a = a * 85 + (b ^ (a >>> 7)) + Math.floorMod(b + d, 128);
        b = Integer.rotateLeft(b, 2) + c * 44 - (d >>> 4) + Long.hashCode((long) a * c);
        c = (c << 1) ^ (a + b + 3666) ^ Integer.reverse(d + 27);
        d = ((a & 1) == 0 ? d + b * 30 : d - c * 32) + Math.max(c, d);
      }
      case 28 -> {
        a = a * 87 + (b ^ (a >>> 1)) + Math.floorMod(b + d, 129);
        b = Integer.rotateLeft(b, 3) + c * 45 - (d >>> 5) + Long.hashCode((long) a * c);
        c = (c << 2) ^ (a + b + 1578) ^ Integer.reverse(d + 28);
        d = ((a & 1) == 0 ? d + b * 31 : d - c * 33) + Math.max(c, d);
      }
      case 29 -> {
        a = a * 89 + (b ^ (a >>> 2)) + Math.floorMod(b + d, 130);
        b = Integer.rotateLeft(b, 4) + c * 46 - (d >>> 6) + Long.hashCode((long) a * c);
        c = (c << 3) ^ (a + b + 9497) ^ Integer.reverse(d + 29);
        d = ((a & 1) == 0 ? d + b * 32 : d - c * 34) + Math.max(c, d);
      }
      case 30 -> {
        a = a * 91 + (b ^ (a >>> 3)) + Math.floorMod(b + d, 131);
        b = Integer.rotateLeft(b, 5) + c * 47 - (d >>> 2) + Long.hashCode((long) a * c);
        c = (c << 1) ^ (a + b + 7409) ^ Integer.reverse(d + 30);
        d = ((a & 1) == 0 ? d + b * 33 : d - c * 35) + Math.max(c, d);
      }
      case 31 -> {
        a = a * 93 + (b ^ (a >>> 4)) + Math.floorMod(b + d, 132);
        b = Integer.rotateLeft(b, 6) + c * 48 - (d >>> 3) + Long.hashCode((long) a * c);
        c = (c << 2) ^ (a + b + 5321) ^ Integer.reverse(d + 31);
        d = ((a & 1) == 0 ? d + b * 34 : d - c * 36) + Math.max(c, d);
      }
      case 32 -> {
        a = a * 95 + (b ^ (a >>> 5)) + Math.floorMod(b + d, 133);
        b = Integer.rotateLeft(b, 7) + c * 49 - (d >>> 4) + Long.hashCode((long) a * c);
        c = (c << 3) ^ (a + b + 3233) ^ Integer.reverse(d + 32);
        d = ((a & 1) == 0 ? d + b * 35 : d - c * 37) + Math.max(c, d);
      }
      case 33 -> {
        a = a * 97 + (b ^ (a >>> 6)) + Math.floorMod(b + d, 134);
        b = Integer.rotateLeft(b, 8) + c * 50 - (d >>> 5) + Long.hashCode((long) a * c);
        c = (c << 1) ^ (a + b + 1145) ^ Integer.reverse(d + 33);
        d = ((a & 1) == 0 ? d + b * 36 : d - c * 38) + Math.max(c, d);
      }
      case 34 -> {
        a = a * 99 + (b ^ (a >>> 7)) + Math.floorMod(b + d, 135);
        b = Integer.rotateLeft(b, 9) + c * 51 - (d >>> 6) + Long.hashCode((long) a * c);
        c = (c << 2) ^ (a + b + 9064) ^ Integer.reverse(d + 34);
        d = ((a & 1) == 0 ? d + b * 37 : d - c * 39) + Math.max(c, d);
      }
      case 35 -> {
        a = a * 101 + (b ^ (a >>> 1)) + Math.floorMod(b + d, 136);
        b = Integer.rotateLeft(b, 10) + c * 52 - (d >>> 2) + Long.hashCode((long) a * c);
        c = (c << 3) ^ (a + b + 6976) ^ Integer.reverse(d + 35);
        d = ((a & 1) == 0 ? d + b * 38 : d - c * 40) + Math.max(c, d);
      }
      case 36 -> {
        a = a * 103 + (b ^ (a >>> 2)) + Math.floorMod(b + d, 137);
        b = Integer.rotateLeft(b, 11) + c * 53 - (d >>> 3) + Long.hashCode((long) a * c);
        c = (c << 1) ^ (a + b + 4888) ^ Integer.reverse(d + 36);
        d = ((a & 1) == 0 ? d + b * 39 : d - c * 41) + Math.max(c, d);
      }
      case 37 -> {
        a = a * 105 + (b ^ (a >>> 3)) + Math.floorMod(b + d, 138);
        b = Integer.rotateLeft(b, 12) + c * 54 - (d >>> 4) + Long.hashCode((long) a * c);
        c = (c << 2) ^ (a + b + 2800) ^ Integer.reverse(d + 37);
        d = ((a & 1) == 0 ? d + b * 40 : d - c * 42) + Math.max(c, d);
      }
      case 38 -> {
        a = a * 107 + (b ^ (a >>> 4)) + Math.floorMod(b + d, 139);
        b = Integer.rotateLeft(b, 13) + c * 55 - (d >>> 5) + Long.hashCode((long) a * c);
        c = (c << 3) ^ (a + b + 712) ^ Integer.reverse(d + 38);
        d = ((a & 1) == 0 ? d + b * 41 : d - c * 43) + Math.max(c, d);
      }
      case 39 -> {
        a = a * 109 + (b ^ (a >>> 5)) + Math.floorMod(b + d, 140);
        b = Integer.rotateLeft(b, 1) + c * 56 - (d >>> 6) + Long.hashCode((long) a * c);
        c = (c << 1) ^ (a + b + 8631) ^ Integer.reverse(d + 39);
        d = ((a & 1) == 0 ? d + b * 42 : d - c * 44) + Math.max(c, d);
      }
      default -> throw new IllegalStateException("state " + state);
    }
    this.a = a;
    this.b = b;
    this.c = c;
    this.d = d;
  }

  private void states40() {
    int a = this.a;
    int b = this.b;
    int c = this.c;
    int d = this.d;
    switch (state) {
      case 40 -> {
        a = a * 111 + (b ^ (a >>> 6)) + Math.floorMod(b + d, 141);
        b = Integer.rotateLeft(b, 2) + c * 57 - (d >>> 2) + Long.hashCode((long) a * c);
        c = (c << 2) ^ (a + b + 6543) ^ Integer.reverse(d + 40);
        d = ((a & 1) == 0 ? d + b * 43 : d - c * 45) + Math.max(c, d);
      }
      case 41 -> {
        a = a * 113 + (b ^ (a >>> 7)) + Math.floorMod(b + d, 142);
        b = Integer.rotateLeft(b, 3) + c * 58 - (d >>> 3) + Long.hashCode((long) a * c);
        c = (c << 3) ^ (a + b + 4455) ^ Integer.reverse(d + 41);
        d = ((a & 1) == 0 ? d + b * 44 : d - c * 46) + Math.max(c, d);
      }
      case 42 -> {
        a = a * 115 + (b ^ (a >>> 1)) + Math.floorMod(b + d, 143);
        b = Integer.rotateLeft(b, 4) + c * 59 - (d >>> 4) + Long.hashCode((long) a * c);
        c = (c << 1) ^ (a + b + 2367) ^ Integer.reverse(d + 42);
        d = ((a & 1) == 0 ? d + b * 45 : d - c * 47) + Math.max(c, d);
      }
      case 43 -> {
        a = a * 117 + (b ^ (a >>> 2)) + Math.floorMod(b + d, 144);
        b = Integer.rotateLeft(b, 5) + c * 60 - (d >>> 5) + Long.hashCode((long) a * c);
        c = (c << 2) ^ (a + b + 279) ^ Integer.reverse(d + 43);
        d = ((a & 1) == 0 ? d + b * 46 : d - c * 48) + Math.max(c, d);
      }
      case 44 -> {
        a = a * 119 + (b ^ (a >>> 3)) + Math.floorMod(b + d, 145);
        b = Integer.rotateLeft(b, 6) + c * 61 - (d >>> 6) + Long.hashCode((long) a * c);
        c = (c << 3) ^ (a + b + 8198) ^ Integer.reverse(d + 44);
        d = ((a & 1) == 0 ? d + b * 47 : d - c * 49) + Math.max(c, d);
      }
      case 45 -> {
        a = a * 121 + (b ^ (a >>> 4)) + Math.floorMod(b + d, 146);
        b = Integer.rotateLeft(b, 7) + c * 62 - (d >>> 2) + Long.hashCode((long) a * c);
        c = (c << 1) ^ (a + b + 6110) ^ Integer.reverse(d + 45);
        d = ((a & 1) == 0 ? d + b * 48 : d - c * 50) + Math.max(c, d);
      }
      case 46 -> {
        a = a * 123 + (b ^ (a >>> 5)) + Math.floorMod(b + d, 147);
        b = Integer.rotateLeft(b, 8) + c * 63 - (d >>> 3) + Long.hashCode((long) a * c);
        c = (c << 2) ^ (a + b + 4022) ^ Integer.reverse(d + 46);
        d = ((a & 1) == 0 ? d + b * 49 : d - c * 51) + Math.max(c, d);
      }
      case 47 -> {
        a = a * 125 + (b ^ (a >>> 6)) + Math.floorMod(b + d, 148);
        b = Integer.rotateLeft(b, 9) + c * 64 - (d >>> 4) + Long.hashCode((long) a * c);
        c = (c << 3) ^ (a + b + 1934) ^ Integer.reverse(d + 47);
        d = ((a & 1) == 0 ? d + b * 50 : d - c * 52) + Math.max(c, d);
      }
      case 48 -> {
        a = a * 127 + (b ^ (a >>> 7)) + Math.floorMod(b + d, 149);
        b = Integer.rotateLeft(b, 10) + c * 65 - (d >>> 5) + Long.hashCode((long) a * c);
        c = (c << 1) ^ (a + b + 9853) ^ Integer.reverse(d + 48);
        d = ((a & 1) == 0 ? d + b * 51 : d - c * 53) + Math.max(c, d);
      }
      case 49 -> {
        a = a * 129 + (b ^ (a >>> 1)) + Math.floorMod(b + d, 150);
        b = Integer.rotateLeft(b, 11) + c * 66 - (d >>> 6) + Long.hashCode((long) a * c);
        c = (c << 2) ^ (a + b + 7765) ^ Integer.reverse(d + 49);
        d = ((a & 1) == 0 ? d + b * 52 : d - c * 54) + Math.max(c, d);
      }
      case 50 -> {
        a = a * 131 + (b ^ (a >>> 2)) + Math.floorMod(b + d, 151);
        b = Integer.rotateLeft(b, 12) + c * 67 - (d >>> 2) + Long.hashCode((long) a * c);
        c = (c << 3) ^ (a + b + 5677) ^ Integer.reverse(d + 50);
        d = ((a & 1) == 0 ? d + b * 53 : d - c * 55) + Math.max(c, d);
      }
      case 51 -> {
        a = a * 133 + (b ^ (a >>> 3)) + Math.floorMod(b + d, 152);
        b = Integer.rotateLeft(b, 13) + c * 68 - (d >>> 3) + Long.hashCode((long) a * c);
        c = (c << 1) ^ (a + b + 3589) ^ Integer.reverse(d + 51);
        d = ((a & 1) == 0 ? d + b * 54 : d - c * 56) + Math.max(c, d);
      }
      case 52 -> {
        a = a * 135 + (b ^ (a >>> 4)) + Math.floorMod(b + d, 153);
        b = Integer.rotateLeft(b, 1) + c * 69 - (d >>> 4) + Long.hashCode((long) a * c);
        c = (c << 2) ^ (a + b + 1501) ^ Integer.reverse(d + 52);
        d = ((a & 1) == 0 ? d + b * 55 : d - c * 57) + Math.max(c, d);
      }
      case 53 -> {
        a = a * 137 + (b ^ (a >>> 5)) + Math.floorMod(b + d, 154);
        b = Integer.rotateLeft(b, 2) + c * 70 - (d >>> 5) + Long.hashCode((long) a * c);
        c = (c << 3) ^ (a + b + 9420) ^ Integer.reverse(d + 53);
        d = ((a & 1) == 0 ? d + b * 56 : d - c * 58) + Math.max(c, d);
      }
      case 54 -> {
        a = a * 139 + (b ^ (a >>> 6)) + Math.floorMod(b + d, 155);
        b = Integer.rotateLeft(b, 3) + c * 71 - (d >>> 6) + Long.hashCode((long) a * c);
        c = (c << 1) ^ (a + b + 7332) ^ Integer.reverse(d + 54);
        d = ((a & 1) == 0 ? d + b * 57 : d - c * 59) + Math.max(c, d);
      }
      case 55 -> {
        a = a * 141 + (b ^ (a >>> 7)) + Math.floorMod(b + d, 156);
        b = Integer.rotateLeft(b, 4) + c * 72 - (d >>> 2) + Long.hashCode((long) a * c);
        c = (c << 2) ^ (a + b + 5244) ^ Integer.reverse(d + 55);
        d = ((a & 1) == 0 ? d + b * 58 : d - c * 60) + Math.max(c, d);
      }
      case 56 -> {
        a = a * 143 + (b ^ (a >>> 1)) + Math.floorMod(b + d, 157);
        b = Integer.rotateLeft(b, 5) + c * 73 - (d >>> 3) + Long.hashCode((long) a * c);
        c = (c << 3) ^ (a + b + 3156) ^ Integer.reverse(d + 56);
        d = ((a & 1) == 0 ? d + b * 59 : d - c * 61) + Math.max(c, d);
      }
      case 57 -> {
        a = a * 145 + (b ^ (a >>> 2)) + Math.floorMod(b + d, 158);
        b = Integer.rotateLeft(b, 6) + c * 74 - (d >>> 4) + Long.hashCode((long) a * c);
        c = (c << 1) ^ (a + b + 1068) ^ Integer.reverse(d + 57);
        d = ((a & 1) == 0 ? d + b * 60 : d - c * 62) + Math.max(c, d);
      }
      case 58 -> {
        a = a * 147 + (b ^ (a >>> 3)) + Math.floorMod(b + d, 159);
        b = Integer.rotateLeft(b, 7) + c * 75 - (d >>> 5) + Long.hashCode((long) a * c);
        c = (c << 2) ^ (a + b + 8987) ^ Integer.reverse(d + 58);
        d = ((a & 1) == 0 ? d + b * 61 : d - c * 63) + Math.max(c, d);
      }
      case 59 -> {
        a = a * 149 + (b ^ (a >>> 4)) + Math.floorMod(b + d, 160);
        b = Integer.rotateLeft(b, 8) + c * 76 - (d >>> 6) + Long.hashCode((long) a * c);
        c = (c << 3) ^ (a + b + 6899) ^ Integer.reverse(d + 59);
        d = ((a & 1) == 0 ? d + b * 62 : d - c * 64) + Math.max(c, d);
      }
      default -> throw new IllegalStateException("state " + state);
    }
    this.a = a;
    this.b = b;
    this.c = c;
    this.d = d;
  }
}
