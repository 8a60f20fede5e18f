package dev.fermata.it.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.GeneratorScope;
import org.junit.jupiter.api.Test;

/** Many locals alive at once, long expressions, long argument lists and long switches. */
final class WideTest {
  @Coroutine
  static long locals(GeneratorScope<Integer, Integer> co) {
    int v0 = co.yield(0);
    int v1 = co.yield(1);
    int v2 = co.yield(2);
    int v3 = co.yield(3);
    int v4 = co.yield(4);
    int v5 = co.yield(5);
    int v6 = co.yield(6);
    int v7 = co.yield(7);
    int v8 = co.yield(8);
    int v9 = co.yield(9);
    int v10 = co.yield(10);
    int v11 = co.yield(11);
    int v12 = co.yield(12);
    int v13 = co.yield(13);
    int v14 = co.yield(14);
    int v15 = co.yield(15);
    int v16 = co.yield(16);
    int v17 = co.yield(17);
    int v18 = co.yield(18);
    int v19 = co.yield(19);
    int v20 = co.yield(20);
    int v21 = co.yield(21);
    int v22 = co.yield(22);
    int v23 = co.yield(23);
    int v24 = co.yield(24);
    int v25 = co.yield(25);
    int v26 = co.yield(26);
    int v27 = co.yield(27);
    int v28 = co.yield(28);
    int v29 = co.yield(29);
    int v30 = co.yield(30);
    int v31 = co.yield(31);
    int v32 = co.yield(32);
    int v33 = co.yield(33);
    int v34 = co.yield(34);
    int v35 = co.yield(35);
    int v36 = co.yield(36);
    int v37 = co.yield(37);
    int v38 = co.yield(38);
    int v39 = co.yield(39);
    int v40 = co.yield(40);
    int v41 = co.yield(41);
    int v42 = co.yield(42);
    int v43 = co.yield(43);
    int v44 = co.yield(44);
    int v45 = co.yield(45);
    int v46 = co.yield(46);
    int v47 = co.yield(47);
    int v48 = co.yield(48);
    int v49 = co.yield(49);
    int v50 = co.yield(50);
    int v51 = co.yield(51);
    int v52 = co.yield(52);
    int v53 = co.yield(53);
    int v54 = co.yield(54);
    int v55 = co.yield(55);
    int v56 = co.yield(56);
    int v57 = co.yield(57);
    int v58 = co.yield(58);
    int v59 = co.yield(59);
    int v60 = co.yield(60);
    int v61 = co.yield(61);
    int v62 = co.yield(62);
    int v63 = co.yield(63);
    int v64 = co.yield(64);
    int v65 = co.yield(65);
    int v66 = co.yield(66);
    int v67 = co.yield(67);
    int v68 = co.yield(68);
    int v69 = co.yield(69);
    int v70 = co.yield(70);
    int v71 = co.yield(71);
    int v72 = co.yield(72);
    int v73 = co.yield(73);
    int v74 = co.yield(74);
    int v75 = co.yield(75);
    int v76 = co.yield(76);
    int v77 = co.yield(77);
    int v78 = co.yield(78);
    int v79 = co.yield(79);
    int v80 = co.yield(80);
    int v81 = co.yield(81);
    int v82 = co.yield(82);
    int v83 = co.yield(83);
    int v84 = co.yield(84);
    int v85 = co.yield(85);
    int v86 = co.yield(86);
    int v87 = co.yield(87);
    int v88 = co.yield(88);
    int v89 = co.yield(89);
    int v90 = co.yield(90);
    int v91 = co.yield(91);
    int v92 = co.yield(92);
    int v93 = co.yield(93);
    int v94 = co.yield(94);
    int v95 = co.yield(95);
    int v96 = co.yield(96);
    int v97 = co.yield(97);
    int v98 = co.yield(98);
    int v99 = co.yield(99);
    int v100 = co.yield(100);
    int v101 = co.yield(101);
    int v102 = co.yield(102);
    int v103 = co.yield(103);
    int v104 = co.yield(104);
    int v105 = co.yield(105);
    int v106 = co.yield(106);
    int v107 = co.yield(107);
    int v108 = co.yield(108);
    int v109 = co.yield(109);
    int v110 = co.yield(110);
    int v111 = co.yield(111);
    int v112 = co.yield(112);
    int v113 = co.yield(113);
    int v114 = co.yield(114);
    int v115 = co.yield(115);
    int v116 = co.yield(116);
    int v117 = co.yield(117);
    int v118 = co.yield(118);
    int v119 = co.yield(119);
    return 0L
        + 1L * v0
        + 2L * v1
        + 3L * v2
        + 4L * v3
        + 5L * v4
        + 6L * v5
        + 7L * v6
        + 8L * v7
        + 9L * v8
        + 10L * v9
        + 11L * v10
        + 12L * v11
        + 13L * v12
        + 14L * v13
        + 15L * v14
        + 16L * v15
        + 17L * v16
        + 18L * v17
        + 19L * v18
        + 20L * v19
        + 21L * v20
        + 22L * v21
        + 23L * v22
        + 24L * v23
        + 25L * v24
        + 26L * v25
        + 27L * v26
        + 28L * v27
        + 29L * v28
        + 30L * v29
        + 31L * v30
        + 32L * v31
        + 33L * v32
        + 34L * v33
        + 35L * v34
        + 36L * v35
        + 37L * v36
        + 38L * v37
        + 39L * v38
        + 40L * v39
        + 41L * v40
        + 42L * v41
        + 43L * v42
        + 44L * v43
        + 45L * v44
        + 46L * v45
        + 47L * v46
        + 48L * v47
        + 49L * v48
        + 50L * v49
        + 51L * v50
        + 52L * v51
        + 53L * v52
        + 54L * v53
        + 55L * v54
        + 56L * v55
        + 57L * v56
        + 58L * v57
        + 59L * v58
        + 60L * v59
        + 61L * v60
        + 62L * v61
        + 63L * v62
        + 64L * v63
        + 65L * v64
        + 66L * v65
        + 67L * v66
        + 68L * v67
        + 69L * v68
        + 70L * v69
        + 71L * v70
        + 72L * v71
        + 73L * v72
        + 74L * v73
        + 75L * v74
        + 76L * v75
        + 77L * v76
        + 78L * v77
        + 79L * v78
        + 80L * v79
        + 81L * v80
        + 82L * v81
        + 83L * v82
        + 84L * v83
        + 85L * v84
        + 86L * v85
        + 87L * v86
        + 88L * v87
        + 89L * v88
        + 90L * v89
        + 91L * v90
        + 92L * v91
        + 93L * v92
        + 94L * v93
        + 95L * v94
        + 96L * v95
        + 97L * v96
        + 98L * v97
        + 99L * v98
        + 100L * v99
        + 101L * v100
        + 102L * v101
        + 103L * v102
        + 104L * v103
        + 105L * v104
        + 106L * v105
        + 107L * v106
        + 108L * v107
        + 109L * v108
        + 110L * v109
        + 111L * v110
        + 112L * v111
        + 113L * v112
        + 114L * v113
        + 115L * v114
        + 116L * v115
        + 117L * v116
        + 118L * v117
        + 119L * v118
        + 120L * v119;
  }

  @Test
  void hundredTwentyLocalsAlive() {
    Generator<Integer, Integer, Long> g = WideTestCoroutines.locals();
    g.moveNext();
    long expected = 0;
    for (int i = 0; i < 120; i++) {
      assertEquals(i, g.current());
      expected += (i + 1L) * (1000 - i);
      g.moveNext(1000 - i);
    }
    assertEquals(expected, g.result());
  }

  @Coroutine
  static int expression(GeneratorScope<Integer, Integer> co) {
    return 0
        + Math.max(co.yield(0), -1)
        + co.yield(1)
        + co.yield(2)
        + Math.max(co.yield(3), -1)
        + co.yield(4)
        + co.yield(5)
        + Math.max(co.yield(6), -1)
        + co.yield(7)
        + co.yield(8)
        + Math.max(co.yield(9), -1)
        + co.yield(10)
        + co.yield(11)
        + Math.max(co.yield(12), -1)
        + co.yield(13)
        + co.yield(14)
        + Math.max(co.yield(15), -1)
        + co.yield(16)
        + co.yield(17)
        + Math.max(co.yield(18), -1)
        + co.yield(19)
        + co.yield(20)
        + Math.max(co.yield(21), -1)
        + co.yield(22)
        + co.yield(23)
        + Math.max(co.yield(24), -1)
        + co.yield(25)
        + co.yield(26)
        + Math.max(co.yield(27), -1)
        + co.yield(28)
        + co.yield(29)
        + Math.max(co.yield(30), -1)
        + co.yield(31)
        + co.yield(32)
        + Math.max(co.yield(33), -1)
        + co.yield(34)
        + co.yield(35)
        + Math.max(co.yield(36), -1)
        + co.yield(37)
        + co.yield(38)
        + Math.max(co.yield(39), -1)
        + co.yield(40)
        + co.yield(41)
        + Math.max(co.yield(42), -1)
        + co.yield(43)
        + co.yield(44)
        + Math.max(co.yield(45), -1)
        + co.yield(46)
        + co.yield(47)
        + Math.max(co.yield(48), -1)
        + co.yield(49)
        + co.yield(50)
        + Math.max(co.yield(51), -1)
        + co.yield(52)
        + co.yield(53)
        + Math.max(co.yield(54), -1)
        + co.yield(55)
        + co.yield(56)
        + Math.max(co.yield(57), -1)
        + co.yield(58)
        + co.yield(59)
        + Math.max(co.yield(60), -1)
        + co.yield(61)
        + co.yield(62)
        + Math.max(co.yield(63), -1)
        + co.yield(64)
        + co.yield(65)
        + Math.max(co.yield(66), -1)
        + co.yield(67)
        + co.yield(68)
        + Math.max(co.yield(69), -1)
        + co.yield(70)
        + co.yield(71)
        + Math.max(co.yield(72), -1)
        + co.yield(73)
        + co.yield(74)
        + Math.max(co.yield(75), -1)
        + co.yield(76)
        + co.yield(77)
        + Math.max(co.yield(78), -1)
        + co.yield(79)
        + co.yield(80)
        + Math.max(co.yield(81), -1)
        + co.yield(82)
        + co.yield(83)
        + Math.max(co.yield(84), -1)
        + co.yield(85)
        + co.yield(86)
        + Math.max(co.yield(87), -1)
        + co.yield(88)
        + co.yield(89)
        + Math.max(co.yield(90), -1)
        + co.yield(91)
        + co.yield(92)
        + Math.max(co.yield(93), -1)
        + co.yield(94)
        + co.yield(95)
        + Math.max(co.yield(96), -1)
        + co.yield(97)
        + co.yield(98)
        + Math.max(co.yield(99), -1)
        + co.yield(100)
        + co.yield(101)
        + Math.max(co.yield(102), -1)
        + co.yield(103)
        + co.yield(104)
        + Math.max(co.yield(105), -1)
        + co.yield(106)
        + co.yield(107)
        + Math.max(co.yield(108), -1)
        + co.yield(109)
        + co.yield(110)
        + Math.max(co.yield(111), -1)
        + co.yield(112)
        + co.yield(113)
        + Math.max(co.yield(114), -1)
        + co.yield(115)
        + co.yield(116)
        + Math.max(co.yield(117), -1)
        + co.yield(118)
        + co.yield(119)
        + Math.max(co.yield(120), -1)
        + co.yield(121)
        + co.yield(122)
        + Math.max(co.yield(123), -1)
        + co.yield(124)
        + co.yield(125)
        + Math.max(co.yield(126), -1)
        + co.yield(127)
        + co.yield(128)
        + Math.max(co.yield(129), -1)
        + co.yield(130)
        + co.yield(131)
        + Math.max(co.yield(132), -1)
        + co.yield(133)
        + co.yield(134)
        + Math.max(co.yield(135), -1)
        + co.yield(136)
        + co.yield(137)
        + Math.max(co.yield(138), -1)
        + co.yield(139)
        + co.yield(140)
        + Math.max(co.yield(141), -1)
        + co.yield(142)
        + co.yield(143)
        + Math.max(co.yield(144), -1)
        + co.yield(145)
        + co.yield(146)
        + Math.max(co.yield(147), -1)
        + co.yield(148)
        + co.yield(149);
  }

  @Test
  void expressionOfHundredFiftySuspensions() {
    Generator<Integer, Integer, Integer> g = WideTestCoroutines.expression();
    g.moveNext();
    for (int i = 0; i < 150; i++) {
      assertEquals(i, g.current());
      g.moveNext(i);
    }
    assertEquals(149 * 150 / 2, g.result());
  }

  private static String join(Object... items) {
    StringBuilder out = new StringBuilder();
    for (Object item : items) {
      out.append(item).append(',');
    }
    return out.toString();
  }

  @Coroutine
  static String arguments(GeneratorScope<Integer, Integer> co) {
    return join(
        co.yield(0),
        "p1",
        co.yield(2),
        "p3",
        co.yield(4),
        "p5",
        co.yield(6),
        "p7",
        co.yield(8),
        "p9",
        co.yield(10),
        "p11",
        co.yield(12),
        "p13",
        co.yield(14),
        "p15",
        co.yield(16),
        "p17",
        co.yield(18),
        "p19",
        co.yield(20),
        "p21",
        co.yield(22),
        "p23",
        co.yield(24),
        "p25",
        co.yield(26),
        "p27",
        co.yield(28),
        "p29",
        co.yield(30),
        "p31",
        co.yield(32),
        "p33",
        co.yield(34),
        "p35",
        co.yield(36),
        "p37",
        co.yield(38),
        "p39",
        co.yield(40),
        "p41",
        co.yield(42),
        "p43",
        co.yield(44),
        "p45",
        co.yield(46),
        "p47",
        co.yield(48),
        "p49",
        co.yield(50),
        "p51",
        co.yield(52),
        "p53",
        co.yield(54),
        "p55",
        co.yield(56),
        "p57",
        co.yield(58),
        "p59",
        co.yield(60),
        "p61",
        co.yield(62),
        "p63",
        co.yield(64),
        "p65",
        co.yield(66),
        "p67",
        co.yield(68),
        "p69",
        co.yield(70),
        "p71",
        co.yield(72),
        "p73",
        co.yield(74),
        "p75",
        co.yield(76),
        "p77",
        co.yield(78),
        "p79",
        co.yield(80),
        "p81",
        co.yield(82),
        "p83",
        co.yield(84),
        "p85",
        co.yield(86),
        "p87",
        co.yield(88),
        "p89",
        co.yield(90),
        "p91",
        co.yield(92),
        "p93",
        co.yield(94),
        "p95",
        co.yield(96),
        "p97",
        co.yield(98),
        "p99");
  }

  @Test
  void callWithHundredArguments() {
    Generator<Integer, Integer, String> g = WideTestCoroutines.arguments();
    g.moveNext();
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      if (i % 2 == 0) {
        assertEquals(i, g.current());
        g.moveNext(-i);
        expected.append(-i).append(',');
      } else {
        expected.append('p').append(i).append(',');
      }
    }
    assertEquals(expected.toString(), g.result());
  }

  @Coroutine
  @SuppressWarnings("fallthrough")
  static int cases(GeneratorScope<Integer, Integer> co) {
    int sum = 0;
    Integer n = co.yield(-1);
    while (n != null) {
      switch (n) {
        case 0:
          sum += co.yield(0);
          break;
        case 1:
          sum += co.yield(1);
        case 2:
          sum += co.yield(2);
          break;
        case 3:
          sum += co.yield(3);
          break;
        case 4:
          sum += co.yield(4);
        case 5:
          sum += co.yield(5);
          break;
        case 6:
          sum += co.yield(6);
          break;
        case 7:
          sum += co.yield(7);
        case 8:
          sum += co.yield(8);
          break;
        case 9:
          sum += co.yield(9);
          break;
        case 10:
          sum += co.yield(10);
        case 11:
          sum += co.yield(11);
          break;
        case 12:
          sum += co.yield(12);
          break;
        case 13:
          sum += co.yield(13);
        case 14:
          sum += co.yield(14);
          break;
        case 15:
          sum += co.yield(15);
          break;
        case 16:
          sum += co.yield(16);
        case 17:
          sum += co.yield(17);
          break;
        case 18:
          sum += co.yield(18);
          break;
        case 19:
          sum += co.yield(19);
        case 20:
          sum += co.yield(20);
          break;
        case 21:
          sum += co.yield(21);
          break;
        case 22:
          sum += co.yield(22);
        case 23:
          sum += co.yield(23);
          break;
        case 24:
          sum += co.yield(24);
          break;
        case 25:
          sum += co.yield(25);
        case 26:
          sum += co.yield(26);
          break;
        case 27:
          sum += co.yield(27);
          break;
        case 28:
          sum += co.yield(28);
        case 29:
          sum += co.yield(29);
          break;
        case 30:
          sum += co.yield(30);
          break;
        case 31:
          sum += co.yield(31);
        case 32:
          sum += co.yield(32);
          break;
        case 33:
          sum += co.yield(33);
          break;
        case 34:
          sum += co.yield(34);
        case 35:
          sum += co.yield(35);
          break;
        case 36:
          sum += co.yield(36);
          break;
        case 37:
          sum += co.yield(37);
        case 38:
          sum += co.yield(38);
          break;
        case 39:
          sum += co.yield(39);
          break;
        case 40:
          sum += co.yield(40);
        case 41:
          sum += co.yield(41);
          break;
        case 42:
          sum += co.yield(42);
          break;
        case 43:
          sum += co.yield(43);
        case 44:
          sum += co.yield(44);
          break;
        case 45:
          sum += co.yield(45);
          break;
        case 46:
          sum += co.yield(46);
        case 47:
          sum += co.yield(47);
          break;
        case 48:
          sum += co.yield(48);
          break;
        case 49:
          sum += co.yield(49);
        case 50:
          sum += co.yield(50);
          break;
        case 51:
          sum += co.yield(51);
          break;
        case 52:
          sum += co.yield(52);
        case 53:
          sum += co.yield(53);
          break;
        case 54:
          sum += co.yield(54);
          break;
        case 55:
          sum += co.yield(55);
        case 56:
          sum += co.yield(56);
          break;
        case 57:
          sum += co.yield(57);
          break;
        case 58:
          sum += co.yield(58);
        case 59:
          sum += co.yield(59);
          break;
        case 60:
          sum += co.yield(60);
          break;
        case 61:
          sum += co.yield(61);
        case 62:
          sum += co.yield(62);
          break;
        case 63:
          sum += co.yield(63);
          break;
        case 64:
          sum += co.yield(64);
        case 65:
          sum += co.yield(65);
          break;
        case 66:
          sum += co.yield(66);
          break;
        case 67:
          sum += co.yield(67);
        case 68:
          sum += co.yield(68);
          break;
        case 69:
          sum += co.yield(69);
          break;
        case 70:
          sum += co.yield(70);
        case 71:
          sum += co.yield(71);
          break;
        case 72:
          sum += co.yield(72);
          break;
        case 73:
          sum += co.yield(73);
        case 74:
          sum += co.yield(74);
          break;
        case 75:
          sum += co.yield(75);
          break;
        case 76:
          sum += co.yield(76);
        case 77:
          sum += co.yield(77);
          break;
        case 78:
          sum += co.yield(78);
          break;
        case 79:
          sum += co.yield(79);
        case 80:
          sum += co.yield(80);
          break;
        case 81:
          sum += co.yield(81);
          break;
        case 82:
          sum += co.yield(82);
        case 83:
          sum += co.yield(83);
          break;
        case 84:
          sum += co.yield(84);
          break;
        case 85:
          sum += co.yield(85);
        case 86:
          sum += co.yield(86);
          break;
        case 87:
          sum += co.yield(87);
          break;
        case 88:
          sum += co.yield(88);
        case 89:
          sum += co.yield(89);
          break;
        case 90:
          sum += co.yield(90);
          break;
        case 91:
          sum += co.yield(91);
        case 92:
          sum += co.yield(92);
          break;
        case 93:
          sum += co.yield(93);
          break;
        case 94:
          sum += co.yield(94);
        case 95:
          sum += co.yield(95);
          break;
        case 96:
          sum += co.yield(96);
          break;
        case 97:
          sum += co.yield(97);
        case 98:
          sum += co.yield(98);
          break;
        case 99:
          sum += co.yield(99);
          break;
        case 100:
          sum += co.yield(100);
        case 101:
          sum += co.yield(101);
          break;
        case 102:
          sum += co.yield(102);
          break;
        case 103:
          sum += co.yield(103);
        case 104:
          sum += co.yield(104);
          break;
        case 105:
          sum += co.yield(105);
          break;
        case 106:
          sum += co.yield(106);
        case 107:
          sum += co.yield(107);
          break;
        case 108:
          sum += co.yield(108);
          break;
        case 109:
          sum += co.yield(109);
        case 110:
          sum += co.yield(110);
          break;
        case 111:
          sum += co.yield(111);
          break;
        case 112:
          sum += co.yield(112);
        case 113:
          sum += co.yield(113);
          break;
        case 114:
          sum += co.yield(114);
          break;
        case 115:
          sum += co.yield(115);
        case 116:
          sum += co.yield(116);
          break;
        case 117:
          sum += co.yield(117);
          break;
        case 118:
          sum += co.yield(118);
        case 119:
          sum += co.yield(119);
          break;
        case 120:
          sum += co.yield(120);
          break;
        case 121:
          sum += co.yield(121);
        case 122:
          sum += co.yield(122);
          break;
        case 123:
          sum += co.yield(123);
          break;
        case 124:
          sum += co.yield(124);
        case 125:
          sum += co.yield(125);
          break;
        case 126:
          sum += co.yield(126);
          break;
        case 127:
          sum += co.yield(127);
        case 128:
          sum += co.yield(128);
          break;
        case 129:
          sum += co.yield(129);
          break;
        case 130:
          sum += co.yield(130);
        case 131:
          sum += co.yield(131);
          break;
        case 132:
          sum += co.yield(132);
          break;
        case 133:
          sum += co.yield(133);
        case 134:
          sum += co.yield(134);
          break;
        case 135:
          sum += co.yield(135);
          break;
        case 136:
          sum += co.yield(136);
        case 137:
          sum += co.yield(137);
          break;
        case 138:
          sum += co.yield(138);
          break;
        case 139:
          sum += co.yield(139);
        case 140:
          sum += co.yield(140);
          break;
        case 141:
          sum += co.yield(141);
          break;
        case 142:
          sum += co.yield(142);
        case 143:
          sum += co.yield(143);
          break;
        case 144:
          sum += co.yield(144);
          break;
        case 145:
          sum += co.yield(145);
        case 146:
          sum += co.yield(146);
          break;
        case 147:
          sum += co.yield(147);
          break;
        case 148:
          sum += co.yield(148);
        case 149:
          sum += co.yield(149);
          break;
        case 150:
          sum += co.yield(150);
          break;
        case 151:
          sum += co.yield(151);
        case 152:
          sum += co.yield(152);
          break;
        case 153:
          sum += co.yield(153);
          break;
        case 154:
          sum += co.yield(154);
        case 155:
          sum += co.yield(155);
          break;
        case 156:
          sum += co.yield(156);
          break;
        case 157:
          sum += co.yield(157);
        case 158:
          sum += co.yield(158);
          break;
        case 159:
          sum += co.yield(159);
          break;
        case 160:
          sum += co.yield(160);
        case 161:
          sum += co.yield(161);
          break;
        case 162:
          sum += co.yield(162);
          break;
        case 163:
          sum += co.yield(163);
        case 164:
          sum += co.yield(164);
          break;
        case 165:
          sum += co.yield(165);
          break;
        case 166:
          sum += co.yield(166);
        case 167:
          sum += co.yield(167);
          break;
        case 168:
          sum += co.yield(168);
          break;
        case 169:
          sum += co.yield(169);
        case 170:
          sum += co.yield(170);
          break;
        case 171:
          sum += co.yield(171);
          break;
        case 172:
          sum += co.yield(172);
        case 173:
          sum += co.yield(173);
          break;
        case 174:
          sum += co.yield(174);
          break;
        case 175:
          sum += co.yield(175);
        case 176:
          sum += co.yield(176);
          break;
        case 177:
          sum += co.yield(177);
          break;
        case 178:
          sum += co.yield(178);
        case 179:
          sum += co.yield(179);
          break;
        case 180:
          sum += co.yield(180);
          break;
        case 181:
          sum += co.yield(181);
        case 182:
          sum += co.yield(182);
          break;
        case 183:
          sum += co.yield(183);
          break;
        case 184:
          sum += co.yield(184);
        case 185:
          sum += co.yield(185);
          break;
        case 186:
          sum += co.yield(186);
          break;
        case 187:
          sum += co.yield(187);
        case 188:
          sum += co.yield(188);
          break;
        case 189:
          sum += co.yield(189);
          break;
        case 190:
          sum += co.yield(190);
        case 191:
          sum += co.yield(191);
          break;
        case 192:
          sum += co.yield(192);
          break;
        case 193:
          sum += co.yield(193);
        case 194:
          sum += co.yield(194);
          break;
        case 195:
          sum += co.yield(195);
          break;
        case 196:
          sum += co.yield(196);
        case 197:
          sum += co.yield(197);
          break;
        case 198:
          sum += co.yield(198);
          break;
        case 199:
          sum += co.yield(199);
          break;
        default:
          return sum;
      }
      n = co.yield(-1);
    }
    return -sum;
  }

  @Test
  void switchOfTwoHundredCases() {
    Generator<Integer, Integer, Integer> g = WideTestCoroutines.cases();
    int expected = 0;
    g.moveNext();
    for (int i = 0; i < 200; i++) {
      assertEquals(-1, g.current());
      assertTrue(g.moveNext(i));
      assertEquals(i, g.current());
      assertTrue(g.moveNext(i));
      expected += i;
      if (i % 3 == 1 && i < 199) {
        assertEquals(i + 1, g.current());
        assertTrue(g.moveNext(1));
        expected++;
      }
    }
    assertFalse(g.moveNext(200));
    assertEquals(expected, g.result());
  }
}
